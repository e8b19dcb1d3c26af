import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { writeSchemaFile } from '../../src/catalog/ddl/schema-file.js'
import { compareBuilt } from '../../src/commands/compare.js'
import { buildPolicy } from '../../src/config/policy.js'
import { schemaSource } from '../../src/source/schema-source.js'
import type { Built } from '../../src/source/source.js'
import { dropBuilt, memoryOptions, openWorkbench, withoutDatabase } from '../catalog/workbench.js'
import type { Workbench } from '../catalog/workbench.js'
import { majors } from '../support/postgres.js'

let workbench: Workbench
beforeAll(async () => {
  workbench = await openWorkbench(majors.at(-1) ?? 18)
})
afterAll(async () => {
  expect(await workbench.close()).toEqual([])
})

const made = `create schema app;
create table app.things (id integer primary key, "a b" text);
create table app."two words" (id integer);
create domain app.word as text;
create publication changes;`

const added = `alter table app.things add column added integer not null default 3 check (added > 0);
create index on app.things (added);
alter table app.things add constraint named unique (added, id);
create policy "my own" on app.things using (id > added);
create function f() returns trigger language plpgsql as 'begin return new; end';
create trigger touch before insert on app."two words" for each row execute function f();
create rule stay as on delete to app."two words" do instead nothing;
create table public.t (id integer references app.things);
alter publication changes add table public.t;
alter domain app.word add constraint filled check (value <> '');
comment on column app.things.added is 'how many';`

const differences = [
  'column app.things.added', 'constraint app.things.named', 'constraint app.things.things_added_check', 'constraint app.word.filled', 'function public.f()',
  'index app.things_added_idx', 'policy app.things."my own"', 'publication relation public.t in publication changes', 'rule app."two words".stay',
  'table public.t', 'trigger app."two words".touch'
]

async function build(sql: string, setup = made): Promise<Built> {
  const files = setup === '' ? [] : [{ path: 'setup.sql', text: setup }]
  return schemaSource(['schema.sql'], memoryOptions({ 'schema.sql': sql }, { setup: files })).build(workbench)
}

const policy = buildPolicy({ compare: new Map(), severity: new Map(), failOn: 'error', falsePositives: 'comment' })

async function compare(current: Built, desired: Built): Promise<readonly string[]> {
  const { changes } = await compareBuilt(workbench, current, desired, { ignore: [], policy })
  return changes.map(({ action, kind, name }) => `${action} ${kind} ${name}`).sort()
}

describe('what a source adds to objects that its setup has made', () => {
  test('is compared, though these objects are left out', async () => {
    const [plain, rich] = [await build('select 1;'), await build(added)]
    expect(await compare(plain, rich)).toEqual(differences.map((object) => `create ${object}`))
    expect(await compare(rich, plain)).toEqual(differences.map((object) => `drop ${object}`))
    expect(rich.snapshot.objects.map(({ name }) => name)).not.toContain('app.things')
    await dropBuilt(plain, rich)
  })

  test('is written as statements of its own, which build it again', async () => {
    const rich = await build(added)
    const written = writeSchemaFile(rich.snapshot)
    expect(written).not.toContain('CREATE TABLE app')
    const again = await build(written)
    expect(await compare(rich, again)).toEqual([])
    await dropBuilt(rich, again)
  })

  test('comes with a table that is the source’s own, and is not told beside it', async () => {
    const [plain, rich] = [await build('select 1;'), await build('create table app.own (id integer primary key); create policy mine on app.own using (true);')]
    expect(await compare(plain, rich)).toEqual(['create table app.own'])
    await dropBuilt(plain, rich)
  })
})

describe('a side that was not built with the setup', () => {
  test('has the objects of the setup left out too, and nothing else', async () => {
    const whole = await build(`${made}\n${added}\ncreate policy foreign_to_it on app.things using (false);\ncreate table app.extra (id integer);`, '')
    const rich = await build(added)
    expect(await compare(withoutDatabase(whole), rich)).toEqual(['drop policy app.things.foreign_to_it', 'drop table app.extra'])
    await dropBuilt(whole, rich)
  })
})
