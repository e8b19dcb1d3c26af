import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { catalogTableMarkers, renderCatalogTable } from '../scripts/catalog-table.js'
import { listCatalogColumns } from '../src/catalog/catalog-columns.js'
import { readSnapshot } from '../src/catalog/read.js'
import { spellingRules } from '../src/catalog/spelling/rules.js'
import { startService } from '../src/database/service.js'
import { renew } from '../src/database/provider.js'
import type { Provider } from '../src/database/provider.js'
import { diskTree } from '../src/source/file-tree.js'
import { loadSchemaFiles } from '../src/source/schema-loader.js'
import { loadScanner } from '../src/sql/scanner.js'
import { readKinds } from './catalog/score.js'
import { serverUrl } from './support/postgres.js'

const page = readFileSync(new URL('../COVERAGE.md', import.meta.url), 'utf8')
const rows = readKinds(page)

test('COVERAGE.md has every column of every catalog, as the table in the code accounts for it', () => {
  expect(page).toContain(`${catalogTableMarkers.start}\n${renderCatalogTable(listCatalogColumns())}\n${catalogTableMarkers.end}`)
})

test('COVERAGE.md names every rule of spelling, in their order', () => {
  const [, table = ''] = /^\| rule \|.*\n\| --- .*\n((?:\|.*\n)+)/m.exec(page) ?? []
  expect([...table.matchAll(/^\| ([^|]+) \|/gm)].map(([, name]) => name)).toEqual(spellingRules.map(({ name }) => name))
})

/** One of each kind that the examples have no use for. */
const unseen = `create type b; create function b_in(cstring) returns b language internal immutable strict as 'int4in';
  create function b_out(b) returns cstring language internal immutable strict as 'int4out'; create type b (input = b_in, output = b_out, like = integer);
  create access method heap2 type table handler heap_tableam_handler; create language plx handler plpgsql_call_handler; create cast (b as integer) without function;
  create function out_of(internal) returns internal language internal immutable as 'prsd_lextype'; create transform for b language plpgsql (from sql with function out_of(internal));
  create collation c (locale = 'C'); create conversion n for 'LATIN1' to 'UTF8' from iso8859_1_to_utf8; create operator === (function = int4eq, leftarg = integer, rightarg = integer);
  create operator class o for type integer using hash as operator 1 =;
  create function f(b, integer) returns integer language internal immutable as 'btint4cmp';
  create function lt(b, integer) returns boolean language internal immutable as 'int4lt'; create operator <<< (function = lt, leftarg = b, rightarg = integer);
  alter operator family integer_ops using btree add operator 1 <<< (b, integer), function 1 f(b, integer); create table measured (a integer, b integer); create statistics s on a, b from measured;
  create text search parser p (start = prsd_start, gettoken = prsd_nexttoken, end = prsd_end, lextypes = prsd_lextype); create text search template t (lexize = dsimple_lexize);
  create text search dictionary d (template = t); create text search configuration g (parser = p);`

describe('COVERAGE.md', () => {
  let provider: Provider
  beforeAll(async () => {
    await loadScanner()
    provider = await startService({ url: await serverUrl(18), template: 'template0', signal: new AbortController().signal, random: () => `coverage${String(process.pid)}` })
  })
  afterAll(async () => {
    await provider.close()
  })

  test('names every kind and attribute that the catalogs give, and no other', async () => {
    const scratch = await provider.createScratch({ extensions: [] })
    const files = ['shop', 'drifted'].map((name) => {
      const path = `examples/${name}/schema.sql`
      return { path, text: readFileSync(new URL(`../${path}`, import.meta.url), 'utf8') }
    })
    // What the examples have no use for, and an object says nothing of where it is not there.
    const rare = { path: 'rare.sql', text: `create table noted_rows (a int); create function quiet() returns event_trigger language plpgsql as 'begin end'; create type noted as (a int); grant execute on function pg_catalog.pg_ls_dir(text) to public; comment on column noted.a is 'told';
      create foreign data wrapper w; create server s foreign data wrapper w; create user mapping for public server s; create foreign table f (a int) server s;
      create publication p for table noted_rows, tables in schema public; create event trigger e on sql_drop execute function quiet();
      create subscription s connection 'host=nowhere.invalid' publication p with (connect = false); alter database shop set work_mem = '5MB'; grant set on parameter work_mem to public; ${unseen}` }
    for (const file of [...files, rare]) {
      await loadSchemaFiles(scratch, [file], { tree: diskTree('.'), warn: () => undefined })
      await renew(scratch)
    }
    const { objects } = await readSnapshot(scratch.session, { loader: null, namesLoader: false, owner: 'silent', privileges: 'silent' }, undefined, scratch.clusterGrants)
    const seen = new Map<string, Set<string>>()
    for (const { kind, attributes } of objects) seen.set(kind, new Set([...(seen.get(kind) ?? []), ...Object.keys(attributes)]))
    expect([...rows.keys()].sort()).toEqual([...seen.keys()].sort())
    for (const [kind, attributes] of seen) expect([kind, [...(rows.get(kind) ?? [])].sort()]).toEqual([kind, [...attributes].sort()])
  })
})
