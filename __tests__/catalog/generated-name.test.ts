import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { generatedName } from '../../src/catalog/generated-name.js'
import type { NameSource } from '../../src/catalog/generated-name.js'
import type { Session } from '../../src/database/session.js'
import { majors } from '../support/postgres.js'
import { openWorkbench } from './workbench.js'
import type { Workbench } from './workbench.js'

const sixty = 'a_name_of_sixty_bytes_that_leaves_no_room_for_what_comes_next'
const umlauts = 'größe_der_übergangslösungen_für_öffentliche_bäder_und_äcker'

/** What the server called something, of which relation and columns. */
interface Chosen {
  readonly source: NameSource
  readonly name: string
  readonly relation: string
  readonly columns: readonly string[]
}

const chosenNames = `
  select case k.contype when 'p' then 'primary key' when 'u' then 'unique' when 'f' then 'foreign key' when 'x' then 'exclusion' when 'n' then 'not null' else 'check' end as source,
    k.conname as name, c.relname as relation, array(select coalesce(a.attname, 'expr') from unnest(k.conkey) with ordinality o(attnum, i)
      left join pg_attribute a on a.attrelid = c.oid and a.attnum = o.attnum order by o.i)::text[] as columns
  from pg_constraint k join pg_class c on c.oid = k.conrelid where c.relnamespace = 'public'::regnamespace
  union all select 'index', ic.relname, c.relname, array(select coalesce(a.attname, 'expr') from unnest(i.indkey::int2[]) with ordinality o(attnum, n)
      left join pg_attribute a on a.attrelid = c.oid and a.attnum = o.attnum where o.n <= i.indnkeyatts order by o.n)::text[]
  from pg_index i join pg_class c on c.oid = i.indrelid join pg_class ic on ic.oid = i.indexrelid
  where c.relnamespace = 'public'::regnamespace and not exists (select from pg_constraint k where k.conindid = ic.oid)
  union all select 'sequence', s.relname, c.relname, array[a.attname]::text[]
  from pg_class s join pg_depend d on d.objid = s.oid and d.classid = 'pg_class'::regclass and d.refobjsubid > 0 join pg_class c on c.oid = d.refobjid
    join pg_attribute a on a.attrelid = c.oid and a.attnum = d.refobjsubid where s.relkind = 'S' and s.relnamespace = 'public'::regnamespace`

const tested = majors.filter((major) => major === majors.at(0) || major === majors.at(-1))

describe.each(tested)('names that PostgreSQL %i chooses', (major) => {
  let workbench: Workbench
  let session: Session
  beforeAll(async () => {
    workbench = await openWorkbench(major)
    session = (await (await workbench.provider()).createScratch({ extensions: [] })).session
  })
  afterAll(async () => {
    await workbench.close()
  })

  async function chosenFor(sql: string): Promise<readonly Chosen[]> {
    await session.execute(`drop schema public cascade; create schema public; ${sql}`)
    return session.query<Chosen>(chosenNames)
  }

  test.each([
    ['of every kind', `create table t (id serial primary key, code text unique, p integer references t, n integer check (n > 0), during tsrange,
      check (n > id), unique (code, n), exclude using gist (during with &&)); create index on t (n, code)`],
    ['with a digit, since the plain one is taken', 'create table t (a integer check (a > 0) check (a < 9)); create index on t (a); create index on t (a); create index on t (a)'],
    ['of a long table', `create table ${sixty} (id serial primary key, code integer unique, check (code > 0)); create index on ${sixty} (code, id)`],
    ['of a long column', `create table t (${sixty} serial primary key, b integer, unique (${sixty}, b), check (${sixty} > 0))`],
    ['of a long table and a long column', `create table ${sixty} (${sixty} serial unique references ${sixty} (${sixty}) check (${sixty} > 0)); create index on ${sixty} (${sixty})`],
    ['cut between characters, not between bytes', `create table "${umlauts}" ("${umlauts}" serial unique check ("${umlauts}" > 0), ä integer);
      create index on "${umlauts}" ("${umlauts}", ä); create index on "${umlauts}" ("${umlauts}", ä) where ä > 0`],
    ['of characters outside of the basic plane', 'create table "🐘🐘🐘🐘🐘🐘🐘🐘🐘🐘🐘🐘🐘" ("🦣🦣🦣🦣🦣🦣🦣🦣🦣🦣🦣🦣🦣🦣" serial unique)'],
    ['that need quotes', 'create table "a b" ("C.d" serial primary key, "e""f" integer unique check ("e""f" > 0)); create index on "a b" ("e""f")']
  ])('%s', async (_title, sql) => {
    const chosen = await chosenFor(sql)
    expect(chosen.length).toBeGreaterThan(1)
    expect(chosen.filter(({ source, name, relation, columns }) => generatedName(source, name, relation, columns) !== 'exact')).toEqual([])
  })

  test('keep their shape and nothing more when the table is renamed', async () => {
    const chosen = await chosenFor('create table old (id serial primary key, a integer unique check (a > 0)); create index on old (a, id); alter table old rename to new')
    expect(chosen.map(({ source, name, relation, columns }) => generatedName(source, name, relation, columns))).toEqual(chosen.map(() => 'shape'))
  })

  test('of an expression are at least of their shape', async () => {
    const chosen = await chosenFor('create table t (a text); create index on t (lower(a)); create index on t ((a || a)); create index on t (a, upper(a))')
    expect(chosen.filter(({ source, name, relation, columns }) => generatedName(source, name, relation, columns) === undefined)).toEqual([])
  })
})

describe('names that somebody chose', () => {
  test.each([
    ['primary key', 'users_pk', 'users', ['id']],
    ['unique', 'one_email', 'users', ['email']],
    ['index', 'users_email', 'users', ['email']],
    ['index', 'idx_users_email', 'users', ['email']],
    ['check', 'users_email_check_', 'users', ['email']],
    ['sequence', 'ids', 'users', ['id']],
    ['index', 'users_email_key', 'users', ['email']]
  ] as const)('%s %s', (source, name, relation, columns) => {
    expect(generatedName(source, name, relation, columns)).toBeUndefined()
  })

  test('can look like one, and are no more than that', () => {
    expect(generatedName('index', 'email_idx', 'users', ['email'])).toBe('shape')
    expect(generatedName('unique', 'users_email_key', 'users', ['name'])).toBe('shape')
    expect(generatedName('unique', 'users_email_key', 'users', ['email'])).toBe('exact')
  })
})
