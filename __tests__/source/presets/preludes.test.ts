import { randomBytes } from 'node:crypto'

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { randomSalt } from '../../../src/catalog/secrets.js'
import { presetChoices } from '../../../src/config/inputs.js'
import type { PresetName } from '../../../src/config/inputs.js'
import { startService } from '../../../src/database/service.js'
import type { Snapshot } from '../../../src/snapshot/object.js'
import { keyOf } from '../../../src/snapshot/object.js'
import { presetExtensions } from '../../../src/source/presets/index.js'
import { schemaSource } from '../../../src/source/schema-source.js'
import type { Workshop } from '../../../src/source/source.js'
import { loadScanner } from '../../../src/sql/scanner.js'
import { quoteIdentifier } from '../../../src/sql/quote.js'
import { memoryOptions, openWorkbench } from '../../catalog/workbench.js'
import { majors, ownServer } from '../../support/postgres.js'
import type { RunningServer } from '../../support/postgres.js'
import { changesBetween, execute, readSharedCatalogs } from '../../support/server-state.js'

/** Who loads a preset, and where. */
interface Place {
  /** A workshop of its own, with what was said in it, and its end, which gives what was left behind. */
  readonly open: () => Promise<Workshop & { readonly warnings: readonly string[]; close(): Promise<readonly string[]> }>
}

const edges = [...new Set([majors[0] ?? 14, majors.at(-1) ?? 18])]
const servers = new Map<number, RunningServer>()

beforeAll(async () => {
  await loadScanner()
  for (const major of edges) {
    const server = await ownServer(major)
    await execute(server.url, 'create role plain login createdb createrole')
    servers.set(major, server)
  }
})

afterAll(async () => {
  for (const server of servers.values()) await server.stop()
})

const places: readonly (readonly [string, Place])[] = [
  ['the embedded server', { open: async () => openWorkbench('embedded') }],
  ...edges.flatMap((major) => ['postgres', 'plain'].map((role) => [`PostgreSQL ${String(major)} as ${role}`, { open: async () => openService(servers.get(major)?.url.replace('postgres@', `${role}@`) ?? '') }] as const))
]

async function openService(url: string): ReturnType<Place['open']> {
  const signal = new AbortController().signal
  const service = await startService({ url, template: 'template0', signal, random: () => randomBytes(6).toString('hex') })
  const warnings: string[] = []
  return {
    provider: async () => Promise.resolve(service), warn: (text) => void warnings.push(text), progress: () => undefined, salt: randomSalt(), signal, warnings,
    close: async () => service.close()
  }
}

/** What a schema holds that is loaded under presets, and what was said about it. */
async function load({ open }: Place, presets: readonly PresetName[], sql: string): Promise<{ snapshot: Snapshot; warnings: readonly string[] }> {
  const workshop = await open()
  try {
    const { snapshot } = await schemaSource(['schema.sql'], memoryOptions({ 'schema.sql': sql }, { presets })).build(workshop)
    return { snapshot, warnings: workshop.warnings }
  } finally {
    expect(await workshop.close()).toEqual([])
  }
}

/** What repositories on the platforms say, and what stays of it in the end. */
const uses: Readonly<Record<PresetName, readonly [sql: string, objects: readonly string[]]>> = {
  supabase: [
    `create table profiles (id uuid primary key default auth.uid() references auth.users on delete cascade, picture text references storage.buckets, secret uuid references vault.secrets);
     create policy own on profiles to authenticated using (auth.uid() = id and auth.jwt() ->> 'aal' = 'aal2' and auth.role() = 'authenticated' and auth.email() is not null);
     create policy pictures on storage.objects using (bucket_id = 'pictures' and (storage.foldername(name))[1] = auth.uid()::text and storage.extension(name) = 'png' and storage.filename(name) <> '');
     create policy rooms on realtime.messages for select to authenticated using (realtime.topic() = 'room' and extension = 'broadcast');
     create function greet() returns trigger language plpgsql as $$ begin perform realtime.broadcast_changes('t', 'e', tg_op, 'a', 'b', new, old); return new; end $$;
     create trigger greet after insert on auth.users for each row execute function greet();
     create trigger hook after insert on profiles for each row execute function supabase_functions.http_request('https://example.com', 'POST', '{}', '{}', '1000');
     alter publication supabase_realtime add table profiles;
     grant select on profiles to anon, service_role;
     insert into storage.buckets (id, name, public, file_size_limit, allowed_mime_types) values ('pictures', 'pictures', true, 1, '{image/png}');
     select vault.create_secret('s3cret', 'key'), realtime.send('{}', 'e', 't', false);`,
    [
      'function public.greet()', 'policy public.profiles.own', 'policy realtime.messages.rooms', 'policy storage.objects.pictures', 'publication relation public.profiles in publication supabase_realtime',
      'table public.profiles', 'trigger auth.users.greet', 'trigger public.profiles.hook'
    ]
  ],
  rds: ['create table on_rds (); grant all on on_rds to rds_superuser, rds_iam;', ['table public.on_rds']],
  'cloud-sql': ['create table on_cloud_sql (); grant select on on_cloud_sql to cloudsqlsuperuser, cloudsqliamuser;', ['table public.on_cloud_sql']],
  azure: ['create table on_azure (); grant all on on_azure to azure_pg_admin;', ['table public.on_azure']],
  neon: [
    `create table on_neon (a text references neon_auth.users_sync (id), b uuid references neon_auth."user"); grant all on on_neon to neon_superuser, authenticated, anonymous;`,
    ['table public.on_neon']
  ]
}

function own({ objects }: Snapshot): readonly string[] {
  return objects.map(keyOf).filter((key) => !/^(column|constraint|index|schema public)/.test(key))
}

describe.each(places)('on %s', (_, place) => {
  test.each(presetChoices)('what repositories on %s say loads, and the platform’s own is left out', async (preset) => {
    const [sql, objects] = uses[preset]
    const { snapshot, warnings } = await load(place, [preset], sql)
    expect({ objects: own(snapshot), warnings }).toEqual({ objects, warnings: [] })
  })

  test('all of them go together', async () => {
    const { snapshot, warnings } = await load(place, presetChoices, presetChoices.map((preset) => uses[preset][0]).join('\n'))
    expect({ objects: own(snapshot), warnings }).toEqual({ objects: presetChoices.flatMap((preset) => uses[preset][1]).sort(), warnings: [] })
  })

  test('what stands in for extensions is there once, however often they are created', async () => {
    const extensions = presetExtensions(presetChoices).filter((name) => !['uuid-ossp', 'pgcrypto', 'pg_stat_statements'].includes(name))
    const create = extensions.map((name) => `create extension if not exists ${quoteIdentifier(name)} cascade;`).join('\n')
    const calls = `select cron.unschedule(cron.schedule('nightly', '0 0 * * *', 'select 1')), cron.schedule('* * * * *', 'vacuum'), cron.unschedule('nightly'), cron.alter_job(job_id := 1, active := false);
      select pgmq.create('jobs'), pgmq.create('jobs'), pgmq.send('jobs', '{"a": 1}'), pgmq.send('jobs', '{"a": 2}', 5), pgmq.create_unlogged('Mails');
      select pgmq.archive('jobs', msg_id) from pgmq.read('jobs', 30, 10, '{"a": 1}');
      do $do$ begin if (select array_agg(message -> 'a') from pgmq.pop('jobs')) is distinct from '{2}' or pgmq.delete('jobs', 3) or not pgmq.drop_queue('Mails') then raise 'not a queue'; end if; end $do$;
      select net.http_post(url := 'https://example.com', body := '{}'::jsonb, headers := '{}'::jsonb), net.http_get('https://example.com');
      select aws_s3.table_import_from_s3('t', '', '(format csv)', aws_commons.create_s3_uri('b', 'f', 'r'));
      select * from aws_lambda.invoke(aws_commons.create_lambda_function_arn('f', 'r'), '{}'::json);
      select auth.user_id(), auth.session(), auth.organization_id();`
    const { snapshot, warnings } = await load(place, presetChoices, `${create}\n${create}\n${calls}`)
    expect(snapshot.objects.filter(({ kind }) => kind === 'extension')).toEqual([])
    expect(warnings.map((warning) => warning.slice(0, warning.indexOf(' not run')))).toEqual(presetChoices.map((preset) => expect.stringMatching(new RegExp(`^presets: ${preset}: \\d+ statements about what the platform brings are$`))))
  })
})

test.each(edges)('nothing is left on a server of PostgreSQL %i', async (major) => {
  const { url } = servers.get(major) ?? { url: '' }
  const before = await readSharedCatalogs(url)
  for (const preset of presetChoices) await load({ open: async () => openService(url) }, [preset], uses[preset][0])
  expect(changesBetween(before, await readSharedCatalogs(url))).toEqual([])
})
