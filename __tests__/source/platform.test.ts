import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import type { PresetName } from '../../src/config/inputs.js'
import type { DatabaseObject } from '../../src/snapshot/object.js'
import { keyOf } from '../../src/snapshot/object.js'
import { migrationsSource } from '../../src/source/migrations-source.js'
import { schemaSource } from '../../src/source/schema-source.js'
import { dropBuilt, memoryOptions, openWorkbench } from '../catalog/workbench.js'
import type { Workbench } from '../catalog/workbench.js'
import { majors } from '../support/postgres.js'

let workbench: Workbench
beforeAll(async () => {
  workbench = await openWorkbench(majors.at(-1) ?? 18)
})
afterAll(async () => {
  expect(await workbench.close()).toEqual([])
})

interface Loaded {
  readonly objects: readonly DatabaseObject[]
  readonly warnings: readonly string[]
}

async function load(sql: string, presets: readonly PresetName[] = ['supabase']): Promise<Loaded> {
  return loadFrom(schemaSource(['schema.sql'], memoryOptions({ 'schema.sql': sql }, { presets })))
}

async function migrate(sql: string, presets: readonly PresetName[] = ['supabase']): Promise<Loaded> {
  return loadFrom(migrationsSource(['m'], 'plain', memoryOptions({ 'm/1.sql': sql }, { presets })))
}

async function loadFrom(source: Pick<ReturnType<typeof schemaSource>, 'build'>): Promise<Loaded> {
  const said = workbench.warnings.length
  const built = await source.build(workbench)
  await dropBuilt(built)
  return { objects: built.snapshot.objects, warnings: workbench.warnings.slice(said) }
}

const own = ({ objects }: Loaded): readonly string[] => objects.map(keyOf).filter((key) => /^(table|function|policy|trigger|event trigger) /.test(key))

/** What pg_dump writes of a database of Supabase, newer than the prelude: with what the prelude has made, and with what it knows nothing of. */
const dump = `SELECT pg_catalog.set_config('search_path', '', false);
CREATE SCHEMA auth;
ALTER SCHEMA auth OWNER TO supabase_admin;
CREATE EXTENSION IF NOT EXISTS pg_graphql WITH SCHEMA graphql;
COMMENT ON EXTENSION pg_graphql IS 'pg_graphql: GraphQL support';
CREATE TYPE auth.aal_level AS ENUM ('aal1');
CREATE FUNCTION auth.uid() RETURNS uuid LANGUAGE sql STABLE AS $$ select null::uuid $$;
CREATE TABLE auth.users (id uuid NOT NULL, brand_new text);
CREATE TABLE auth.passkeys (id uuid NOT NULL);
ALTER TABLE ONLY auth.users ADD CONSTRAINT users_pkey PRIMARY KEY (id);
CREATE INDEX users_brand_new ON auth.users (brand_new);
CREATE PUBLICATION supabase_realtime WITH (publish = 'insert');
CREATE TABLE public.notes (id uuid PRIMARY KEY REFERENCES auth.users(id), at uuid DEFAULT auth.uid());
ALTER PUBLICATION supabase_realtime ADD TABLE ONLY public.notes;
CREATE POLICY mine ON storage.objects USING ((owner = auth.uid()));
GRANT USAGE ON SCHEMA cron TO somebody_new;
GRANT SELECT ON TABLE public.notes TO authenticated;
ALTER DEFAULT PRIVILEGES FOR ROLE supabase_admin IN SCHEMA public GRANT ALL ON TABLES TO anon;`

describe('what a dump says of its platform', () => {
  const expected = ['policy storage.objects.mine', 'table auth.passkeys', 'table public.notes']

  test('is passed over where the server refuses it, and that is told', async () => {
    const loaded = await load(dump)
    expect(own(loaded)).toEqual(expected)
    expect(loaded.warnings).toEqual([
      'presets: supabase: 10 statements about what the platform brings are not run here: schema.sql:2:1 (schema "auth" already exists), ' +
        'schema.sql:4:1 (this server has no extension pg_graphql), schema.sql:5:1 (extension "pg_graphql" does not exist), schema.sql:6:1 (type "aal_level" already exists), ' +
        'schema.sql:7:1 (function "uid" already exists with same argument types) and 5 more'
    ])
  })

  test('is passed over in the middle of a migration’s transaction too', async () => {
    const loaded = await migrate(dump)
    expect(own(loaded)).toEqual(expected)
    // Another run on the same server may drop the platform's role at this very moment: then what speaks of it is passed over too.
    expect(loaded.warnings).toEqual([expect.stringMatching(/1[01] statements about what the platform brings are not run here: m\/1\.sql:2:1/)])
  })

  test('has to load without the preset, which a hint names where it would help', async () => {
    await expect(load('create table t (id uuid references auth.users);', [])).rejects.toThrow('Hint: `presets: supabase` brings it')
    await expect(load('create extension pg_graphql;', ['rds'])).rejects.toThrow('Hint: `presets: supabase` does without it')
  })
})

describe('what is the repository’s own', () => {
  test.each([
    ['is never passed over', 'create table public.t (); create table public.t ();', 'relation "t" already exists'],
    ['is not passed over on a table of the platform', 'create policy p on storage.objects using (missing());', 'function missing() does not exist'],
    ['is not passed over in a trigger', 'create trigger t after insert on auth.users for each row execute function missing();', 'function missing() does not exist'],
    ['is not passed over where it speaks of the platform too', 'drop table auth.missing, public.missing;', 'table "missing" does not exist'],
    ['is not passed over in a publication of the platform', 'alter publication supabase_realtime add table public.missing;', 'relation "public.missing" does not exist'],
    ['may not be wrong in other ways in a schema of the platform', 'create function auth.f() returns integer language sql as $$ selec 1 $$ immutable volatile;', 'conflicting or redundant options']
  ])('%s', async (_, sql, reason) => {
    await expect(load(sql)).rejects.toThrow(reason)
  })

  test('may be an extension that a plain server lacks: no preset does without it', async () => {
    await expect(load('create extension postgis;')).rejects.toThrow(/extension "postgis" is not available|postgis\.control/)
  })
})

describe('what the platform grants on new objects', () => {
  const privileges = ({ objects }: Loaded, name: string): unknown => objects.find((object) => object.name === name)?.attributes['privileges']

  test('is granted in migrations and in a schema that somebody has written', async () => {
    const sql = 'create table t (); create function f() returns integer language sql return 1;'
    for (const loaded of [await load(sql), await migrate(sql)]) {
      expect(privileges(loaded, 'public.t')).toEqual(expect.arrayContaining(['TRUNCATE TO anon', 'REFERENCES TO service_role']))
      expect(privileges(loaded, 'public.t')).not.toContain('SELECT TO anon')
      expect(privileges(loaded, 'public.f()')).not.toContain('EXECUTE TO anon')
    }
  })

  test('is not granted once more to what was dumped: a dump says itself what was granted', async () => {
    const loaded = await load(dump)
    expect(privileges(loaded, 'public.notes')).toContain('SELECT TO authenticated')
    expect(JSON.stringify(privileges(loaded, 'public.notes'))).not.toContain('anon')
  })
})
