import { beforeAll, describe, expect, test } from '@jest/globals'

import { makeFolder } from '../support/folder.js'
import type { Files } from '../support/folder.js'
import { serverUrl } from '../support/postgres.js'
import { runCli } from '../support/program.js'
import { readReport } from '../support/report-document.js'

const tables = `create table public.profiles (
  id uuid primary key references auth.users (id) on delete cascade,
  name text not null,
  token uuid not null default uuid_generate_v4()
);
alter table public.profiles enable row level security;
create policy "Own profile" on public.profiles for select to authenticated using ((select auth.uid()) = id);
grant select, update on public.profiles to authenticated;
revoke all on public.profiles from anon;
create function public.welcome() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into public.profiles (id, name) values (new.id, new.raw_user_meta_data ->> 'name');
  return new;
end $$;
create trigger on_auth_user_created after insert on auth.users for each row execute function public.welcome();
`
const storage = `create policy "Own pictures" on storage.objects for insert to authenticated
  with check (bucket_id = 'pictures' and (storage.foldername(name))[1] = auth.uid()::text);
alter publication supabase_realtime add table public.profiles;
`
const jobs = `insert into storage.buckets (id, name, public) values ('pictures', 'pictures', true);
select cron.schedule('tidy', '0 0 * * *', $$ delete from public.profiles where name = '' $$);
`
const repository: Files = {
  'supabase/migrations/20250101000000_profiles.sql': `create extension if not exists pg_cron with schema pg_catalog;\n${tables}`,
  'supabase/migrations/20250102000000_storage.sql': storage,
  'supabase/migrations/20250103000000_jobs.sql': jobs,
  'supabase/schemas/schema.sql': `${tables.replace('uuid_generate_v4', 'extensions.uuid_generate_v4')}${storage}`,
  'pg-parity.yml': 'schema: [supabase/schemas]\nmigrations: [supabase/migrations]\npresets: supabase\n'
}

interface Checked {
  readonly exitCode: number | null
  readonly stderr: string
  readonly changes: readonly string[]
}

async function check(files: Files, ...flags: readonly string[]): Promise<Checked> {
  const { exitCode, stdout, stderr } = await runCli(['check', '--format', 'json', ...flags], { cwd: await makeFolder(files) })
  return { exitCode, stderr, changes: readReport(stdout).changes.map(({ action, kind, name }) => `${action} ${kind} ${name}`) }
}

let [oldest, newest] = ['', '']
beforeAll(async () => {
  ;[oldest, newest] = [await serverUrl(14), await serverUrl(18)]
})

const servers: readonly (readonly [string, () => readonly string[]])[] = [
  ['the embedded server', () => []],
  ['PostgreSQL 14', () => ['--database-url', oldest]],
  ['PostgreSQL 18', () => ['--database-url', newest]]
]

describe.each(servers)('a repository of Supabase on %s', (_, server) => {
  test('is checked with the preset, and what was left out is told', async () => {
    const { exitCode, stderr, changes } = await check(repository, ...server())
    expect({ exitCode, changes }).toEqual({ exitCode: 0, changes: [] })
    expect(stderr).toContain('presets: supabase: a statement about what the platform brings is not run here: supabase/migrations/20250101000000_profiles.sql:1:1 (this server has no extension pg_cron)')
    expect(stderr).toMatch(/Objects left out as the platform's own, presets: supabase: .*function cron\.schedule\(text, text\), .*table cron\.job/)
  })

  test('fails without it, and the error names it', async () => {
    const { exitCode, stderr } = await check({ ...repository, 'supabase/migrations/20250101000000_profiles.sql': tables, 'pg-parity.yml': repository['pg-parity.yml']?.replace(/presets.*/, '') ?? '' }, ...server())
    expect(exitCode).toBe(2)
    expect(stderr).toMatch(/(?:relation "auth\.users"|schema "extensions") does not exist[^]*Hint: `presets: supabase` brings it/)
  })
})

test('what a repository adds to the platform’s objects is compared', async () => {
  const edited = (repository['supabase/schemas/schema.sql'] ?? '').replace("'pictures' and", "'Pictures' and").replace(/create trigger .*;/, '').replace(/alter publication .*;/, '')
  expect(await check({ ...repository, 'supabase/schemas/schema.sql': edited }, '--database-url', newest)).toMatchObject({
    exitCode: 1,
    changes: [
      'modify policy storage.objects."Own pictures"', 'drop publication relation public.profiles in publication supabase_realtime', 'drop trigger auth.users.on_auth_user_created'
    ]
  })
})

test('an error about something else gets no hint', async () => {
  const { exitCode, stderr } = await check({ 'schema.sql': 'create table elsewhere.t ();' }, '--schema', 'schema.sql', '--presets', 'rds')
  expect(exitCode).toBe(2)
  expect(stderr).toContain('schema "elsewhere" does not exist')
  expect(stderr).not.toContain('presets:')
})

test('a snapshot has none of the platform’s objects, stand-ins neither', async () => {
  const folder = await makeFolder(repository)
  const { exitCode, stdout } = await runCli(['snapshot', 'migrations:supabase/migrations', '--sql'], { cwd: folder })
  expect(exitCode).toBe(0)
  expect(stdout).toContain('CREATE POLICY "Own pictures" ON storage.objects')
  expect(stdout).toContain('CREATE TRIGGER on_auth_user_created AFTER INSERT ON auth.users')
  expect(stdout).not.toMatch(/CREATE (?:SCHEMA|TABLE|FUNCTION) (?:cron|auth|storage)/)
})
