import { randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'

import { writeSchemaFile } from '../../src/catalog/ddl/schema-file.js'
import { randomSalt } from '../../src/catalog/secrets.js'
import { createSettler } from '../../src/catalog/settle.js'
import { compareBuilt } from '../../src/commands/compare.js'
import type { Aspect, AspectLevel } from '../../src/config/policy.js'
import { aspectNames, buildPolicy } from '../../src/config/policy.js'
import { renew } from '../../src/database/provider.js'
import type { Provider, Scratch } from '../../src/database/provider.js'
import type { Session } from '../../src/database/session.js'
import { startEmbedded } from '../../src/database/embedded.js'
import { startService } from '../../src/database/service.js'
import type { Change, Comparison } from '../../src/snapshot/change.js'
import { compareSnapshots } from '../../src/snapshot/compare.js'
import type { BuildOptions } from '../../src/source/build.js'
import type { FileTree } from '../../src/source/file-tree.js'
import { schemaSource } from '../../src/source/schema-source.js'
import type { Built, Workshop } from '../../src/source/source.js'
import { loadScanner } from '../../src/sql/scanner.js'
import { serverUrl } from '../support/postgres.js'

/** A workshop on a real server, and what was said in it. */
export interface Workbench extends Workshop {
  readonly warnings: readonly string[]
  close(): Promise<readonly string[]>
}

/** Opens a workshop on the server of this major that all tests share, or on embedded servers. What two of them read has the same secrets under the same salt. */
export async function openWorkbench(server: number | 'embedded', salt: string = randomSalt()): Promise<Workbench> {
  await loadScanner()
  const signal = new AbortController().signal
  const service = reusing(
    server === 'embedded'
      ? await startEmbedded({ assets: fileURLToPath(new URL('../../dist', import.meta.url)), signal })
      : await startService({ url: await serverUrl(server), template: 'template0', signal, random: () => randomBytes(6).toString('hex') })
  )
  const warnings: string[] = []
  return {
    provider: async () => Promise.resolve(service),
    warn: (message) => warnings.push(message),
    progress: () => undefined,
    salt,
    signal,
    warnings,
    close: async () => service.close()
  }
}

/** Takes all that a schema can hold out of a database, and gives `public` back as initdb makes it. */
const emptied = `do $$ declare name text; old boolean := current_setting('server_version_num')::int < 150000; begin
  perform set_config('client_min_messages', 'error', true);
  for name in select quote_ident(nspname) from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema' loop
    execute 'drop schema ' || name || ' cascade';
  end loop;
  execute 'create schema public authorization ' || case when old then 'current_user' else 'pg_database_owner' end;
  execute 'grant ' || case when old then 'all' else 'usage' end || ' on schema public to public';
  comment on schema public is 'standard public schema';
end $$`

/** Whether nothing of users is left but the schema \`public\`. */
const isEmpty = `select not exists (select from pg_depend where objid >= 16384 and classid not in ('pg_namespace'::regclass))
  and not exists (${['pg_am', 'pg_cast', 'pg_language', 'pg_transform', 'pg_amop', 'pg_amproc'].map((catalog) => `select from ${catalog} where oid >= 16384`).join(' union all ')})
  and not exists (select from pg_proc p left join pg_init_privs i on i.objoid = p.oid and i.classoid = p.tableoid
    where p.oid < 16384 and p.proacl is not null and p.proacl is distinct from i.initprivs)
  and not exists (select from pg_class c left join pg_init_privs i on i.objoid = c.oid and i.classoid = c.tableoid and i.objsubid = 0
    where c.relnamespace = 'pg_catalog'::regnamespace and c.oid < 16384 and c.relacl is distinct from i.initprivs)
  and not exists (select from pg_attribute a left join pg_init_privs i on i.objoid = a.attrelid and i.objsubid = a.attnum
    where a.attrelid < 16384 and a.attacl is not null and a.attacl is distinct from i.initprivs)
  and not exists (select from pg_init_privs i join pg_attribute a on a.attrelid = i.objoid and a.attnum = i.objsubid where i.objsubid > 0 and a.attacl is null)
  and not exists (select from pg_language where lanacl is not null and lanname = 'plpgsql')
  and not exists (select from pg_default_acl) and not exists (select from pg_extension where oid >= 16384)
  and not exists (select from pg_db_role_setting where setdatabase = (select oid from pg_database where datname = current_database()))
  and not exists (select from pg_foreign_data_wrapper) and not exists (select from pg_publication) and not exists (select from pg_event_trigger)
  and not exists (select from pg_subscription where subdbid = (select oid from pg_database where datname = current_database())) as empty`

/**
 * A provider whose databases are emptied and used again where that leaves no trace, since making one takes longer than
 * all that a small test does with it.
 */
function reusing(provider: Provider): Provider {
  const idle: Scratch[] = []
  const lent = ({ companion, ...scratch }: Scratch): Scratch => {
    const companions: (Session | undefined)[] = []
    return {
      ...scratch,
      ...(companion && {
        async companion() {
          const other = await companion()
          companions.push(other)
          return other
        }
      }),
      async drop() {
        for (const other of companions.splice(0)) await other?.close()
        await renew(scratch)
        scratch.clusterGrants?.splice(0)
        const row = await scratch.session.execute(emptied).then(async () => scratch.session.query<{ empty: boolean }>(isEmpty)).catch(() => [])
        const own = provider.kind === 'embedded' ? await scratch.session.query('select from pg_roles where oid >= 16384') : []
        if (row[0]?.empty === true && own.length === 0) idle.push({ ...scratch, ...(companion && { companion }) })
        else await scratch.drop()
      }
    }
  }
  return {
    ...provider,
    async createScratch(needs) {
      // An embedded server has the extensions that it was started with, and roles that go with it alone.
      const alike = provider.kind === 'service' || needs.extensions.length === 0
      const scratch = (alike ? idle.pop() : undefined) ?? (await provider.createScratch(needs))
      return alike ? lent(scratch) : scratch
    }
  }
}

/** Files that are held in memory, by path. */
export function memoryTree(files: Readonly<Record<string, string>>): FileTree {
  return {
    read: async (path) => Promise.resolve(files[path]),
    readAll: async (paths) => Promise.resolve(paths.map((path) => files[path])),
    list: async (path) => {
      const found = Object.keys(files).filter((each) => path === '.' || each === path || each.startsWith(`${path}/`))
      return Promise.resolve(found.length === 0 ? undefined : found)
    },
    match: async () => Promise.resolve([]),
    covers: () => true,
    label: (path) => path
  }
}

export function memoryOptions(files: Readonly<Record<string, string>>, differing: Partial<BuildOptions> = {}): BuildOptions {
  return { tree: memoryTree(files), setup: [], searchPath: null, placeholders: new Map(), ...differing }
}

/** Builds a schema of one file. */
export async function buildSchema(workbench: Workshop, sql: string, path = 'schema.sql'): Promise<Built> {
  return schemaSource([path], memoryOptions({ [path]: sql })).build(workbench)
}

/** Compares two built sources as the commands do, under the default policy unless something else is said. */
export async function compareBoth(current: Built, desired: Built, said: Readonly<Partial<Record<Aspect, AspectLevel>>> = {}): Promise<Comparison> {
  const compare = new Map(Object.entries(said) as [Aspect, AspectLevel][])
  const policy = buildPolicy({ compare, severity: new Map(), failOn: 'error', falsePositives: 'comment' })
  const session = async (built: Built): Promise<NonNullable<Built['scratch']>['session'] | undefined> => Promise.resolve(built.scratch?.session)
  const settler = createSettler(
    { snapshot: current.snapshot, session: async () => session(current) },
    { snapshot: desired.snapshot, session: async () => session(desired) }
  )
  try {
    return await compareSnapshots(current.snapshot, desired.snapshot, {
      settle: settler.settle,
      ignores: () => false,
      compares: (aspect) => {
        const level = policy.compare[aspect]
        return level === 'off' ? false : level === 'auto' ? 'auto' : true
      }
    })
  } finally {
    await settler.close()
  }
}

/** Compares as `diff` does, under the policy of whoever says nothing: a side without a database of ours is parsed again on a copy, which is dropped. */
export async function compareOnCopies(workbench: Workshop, current: Built, desired: Built): Promise<Comparison> {
  const policy = buildPolicy({ compare: new Map(), severity: new Map(), failOn: 'error', falsePositives: 'comment' })
  const copies: Scratch[] = []
  const provider = async (): Promise<Provider> => {
    const provided = await workbench.provider()
    return {
      ...provided,
      async createScratch(needs) {
        const scratch = await provided.createScratch(needs)
        copies.push(scratch)
        return scratch
      }
    }
  }
  try {
    return await compareBuilt({ ...workbench, provider }, current, desired, { ignore: [], policy })
  } finally {
    for (const copy of copies) await copy.drop()
  }
}

/** A schema as another server sees it: what was read of it, and no database. */
export function withoutDatabase({ snapshot, timings }: Built): Built {
  return { snapshot, origin: 'file', timings }
}

const everything = Object.fromEntries(aspectNames.map((name) => [name, 'error'])) as Record<Aspect, 'error'>

/** Writes a built source as a schema file, loads that into an empty database, and compares the two in every aspect. */
export async function compareWithItsFile(workbench: Workshop, built: Built): Promise<readonly Change[]> {
  const again = await buildSchema(workbench, writeSchemaFile(built.snapshot), 'written.sql')
  const { changes } = await compareBoth(built, again, everything)
  await dropBuilt(again)
  return changes
}

/** Drops the databases of built sources. */
export async function dropBuilt(...built: readonly Built[]): Promise<void> {
  for (const each of built) await each.scratch?.drop()
}
