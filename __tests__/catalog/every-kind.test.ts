import { readFileSync } from 'node:fs'

import { afterAll, beforeAll, expect, test } from '@jest/globals'

import { named } from '../../src/catalog/ddl/grants.js'
import { kinds } from '../../src/catalog/ddl/kinds.js'
import { modelOf, ownName, parentName } from '../../src/catalog/ddl/model.js'
import type { Model } from '../../src/catalog/ddl/model.js'
import { readSnapshot } from '../../src/catalog/read.js'
import { keyOf } from '../../src/snapshot/object.js'
import type { DatabaseObject } from '../../src/snapshot/object.js'
import type { Built } from '../../src/source/source.js'
import { majors } from '../support/postgres.js'
import { buildSchema, compareBoth, dropBuilt, openWorkbench } from './workbench.js'
import type { Workbench } from './workbench.js'

const schemas = ['all-kinds.sql', 'beyond-tables.sql'].map((name) => readFileSync(new URL(`schemas/${name}`, import.meta.url), 'utf8'))

/** What others need in those schemas, on its own. */
const alone = `create sequence lone_sequence; create domain lone_domain as text; create extension pgcrypto;
create text search parser lone_parser (start = prsd_start, gettoken = prsd_nexttoken, end = prsd_end, lextypes = prsd_lextype);
create text search template lone_template (lexize = dsimple_lexize); create text search dictionary lone_dictionary (template = simple);
create text search configuration lone_configuration (parser = "default"); create access method lone_method type table handler heap_tableam_handler;
${(majors.at(-1) ?? 18) < 15 ? '' : 'grant set on parameter work_mem to public;'}`

let workbench: Workbench
beforeAll(async () => {
  workbench = await openWorkbench(majors.at(-1) ?? 18)
})
afterAll(async () => {
  expect(await workbench.close()).toEqual([])
})

/** How an object is dropped where that is not `DROP` and what COMMENT calls it. */
const others: Readonly<Record<string, (object: DatabaseObject, model: Model) => string>> = {
  column: (column, model) => `ALTER TABLE ${parentName(column, model)} DROP COLUMN ${ownName(column, model)}`,
  constraint: (constraint, model) =>
    `ALTER ${model.get(constraint.parent ?? '')?.kind === 'domain' ? 'DOMAIN' : 'TABLE'} ${parentName(constraint, model)} DROP CONSTRAINT ${ownName(constraint, model)}`,
  'default acl': ({ name }) => `DELETE FROM pg_default_acl USING pg_identify_object(pg_default_acl.tableoid, oid, 0) i WHERE i.identity = '${name.replaceAll("'", "''")}'`,
  'user mapping': ({ name }) => `DROP USER MAPPING FOR ${name.replace(' on server ', ' SERVER ')}`,
  'publication relation': ({ name }) => `ALTER PUBLICATION ${name.replace(/^(.*) in publication (.*)$/s, '$2 DROP TABLE $1')}`,
  'publication namespace': ({ name }) => `ALTER PUBLICATION ${name.replace(/^(.*) in publication (.*)$/s, '$2 DROP TABLES IN SCHEMA $1')}`,
  'operator of access method': dropMember,
  'function of access method': dropMember,
  setting: ({ name }) => {
    const [parameter = '', role] = name.split(' for role ')
    const whose = role === undefined ? 'DATABASE %I' : `ROLE ${role} IN DATABASE %I`
    return `DO $$BEGIN EXECUTE format('ALTER ${whose} RESET ${parameter}', current_database()); END$$`
  }
}

/** `operator 1 (integer, text) of pg_catalog.integer_ops USING btree` */
function dropMember({ name }: DatabaseObject): string {
  return name.replace(/^(operator|function) (\d+) \((.*)\) of (.*) USING (\S+)$/s, 'ALTER OPERATOR FAMILY $4 USING $5 DROP $1 $2 ($3)')
}

/** Tries to drop objects of a kind, one after the other, until one goes on its own. */
async function dropOne(built: Built, kind: string): Promise<DatabaseObject | undefined> {
  const model = modelOf(built.snapshot)
  // PostgreSQL drops a constraint together with a column that it speaks of.
  const needed = new Set(built.snapshot.objects.flatMap(({ dependsOn }) => dependsOn))
  for (const object of built.snapshot.objects.filter((each) => each.kind === kind && each.derived !== true && each.name !== 'public' && !(kind === 'column' && needed.has(keyOf(each))))) {
    const drop = others[kind]?.(object, model) ?? `DROP ${named(object, model)}`
    // What is the cluster's is only ever granted for as long as a database is read.
    if (kind === 'parameter') {
      built.scratch?.clusterGrants?.push(`REVOKE ALL ON PARAMETER ${object.name} FROM PUBLIC`)
      return object
    }
    const done = await built.scratch?.session.execute(drop).then(() => true, () => false)
    if (done === true) return object
  }
  return undefined
}

test('a database with an object of every kind equals itself, and each kind that is dropped is one drop', async () => {
  const seen = new Set<string>()
  const gone = new Set<string>()
  for (const schema of [...schemas, alone]) {
    let before = await buildSchema(workbench, schema)
    const present = [...new Set(before.snapshot.objects.map(({ kind }) => kind))]
    expect((await compareBoth(before, before)).changes).toEqual([])
    // What others need is dropped last.
    for (const kind of present.filter((each) => each in kinds).sort((left, right) => Object.keys(kinds).indexOf(right) - Object.keys(kinds).indexOf(left))) {
      seen.add(kind)
      const dropped = await dropOne(before, kind)
      if (dropped === undefined) continue
      gone.add(kind)
      const session = before.scratch?.session
      if (session === undefined) throw new Error('no database')
      const after = { ...before, snapshot: await readSnapshot(session, before.snapshot.ownership, undefined, before.scratch?.clusterGrants) }
      const { changes } = await compareBoth(before, after, { privileges: 'error' })
      // Before PostgreSQL 15 a generated column goes with what its expression names.
      const generated = dropped.name === 'app.cfg' && (majors.at(-1) ?? 18) < 15 ? ['drop column app.searched.v'] : []
      expect(changes.map(({ action, name, kind: of }) => `${action} ${of} ${name}`)).toEqual([...generated, `drop ${kind} ${dropped.name}`])
      before = after
    }
    await dropBuilt(before)
  }
  expect([...seen].filter((kind) => !gone.has(kind))).toEqual([])
}, 240_000)
