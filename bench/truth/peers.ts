/** Other tools, asked about the same databases: is there anything to do that makes one the other? */
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

import { installPackages } from '../../__tests__/support/packages.js'
import type { Answers } from './answers.js'
import type { Answer } from './verdict.js'

/** A tool that compares two databases. */
export interface Peer {
  readonly name: string
  readonly version: string
  /** How it is asked, in a sentence. */
  readonly asked: string
  /** Whether it can read a server of this major. */
  reads(major: number): boolean
  /** Answers for the way from the first database to the second, and for the way back. */
  compare(first: string, second: string): Promise<Answers>
}

const folder = fileURLToPath(new URL('.', import.meta.url))
const run = promisify(execFile)
const installed = createRequire(`${folder}package.json`)

/** The tools that are there, and what was not asked everywhere, a sentence each. */
export interface Peers {
  readonly peers: readonly Peer[]
  readonly skipped: readonly string[]
}

/**
 * Installs the tools where that has not been done, in exactly the versions of their lock file, and opens all that are there.
 *
 * @param majors of the servers that they will be asked about
 */
export async function openPeers(majors: readonly number[]): Promise<Peers> {
  await installPackages(folder)
  const dump = await openDump()
  if (dump === undefined) return { peers: [await openPgDelta(), await openMigra()], skipped: ['pg_dump was not asked: there is none where this ran'] }
  const newer = majors.filter((major) => !dump.reads(major))
  const skipped = newer.length === 0 ? [] : [`pg_dump ${dump.version} was not asked about PostgreSQL ${newer.join(', ')}: it reads no server that is newer than itself`]
  return { peers: [await openPgDelta(), await openMigra(), dump], skipped }
}

/** Their own types are not there until they are installed, so the part that is used is said here. */
async function load<Module>(specifier: string): Promise<Module> {
  return (await import(pathToFileURL(installed.resolve(specifier)).href)) as Module
}

function versionOf(name: string): string {
  const { dependencies } = JSON.parse(readFileSync(`${folder}package.json`, 'utf8')) as { readonly dependencies: Readonly<Record<string, string>> }
  return dependencies[name] ?? ''
}

/** A pool of connections, as the tools use them. */
interface Pool {
  on(event: 'error' | 'connect', listener: (client: Pool) => void): unknown
  end(): Promise<void>
}

/** What a pool has ended may still be there when its database is dropped, and that is no error of anybody's. */
function quiet<Kind extends Pool>(pool: Kind): Kind {
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

async function openPgDelta(): Promise<Peer> {
  interface Extracted { readonly factBase: object; readonly diagnostics: readonly { readonly code: string }[] }
  const { default: { Pool } } = await load<{ readonly default: { readonly Pool: new (options: { connectionString: string }) => Pool } }>('pg')
  const { extract } = await load<{ readonly extract: (pool: Pool) => Promise<Extracted> }>('@supabase/pg-delta/extract')
  const { plan } = await load<{ readonly plan: (source: object, desired: object) => { readonly actions: readonly object[] } }>('@supabase/pg-delta/plan')
  const read = async (connectionString: string): Promise<Extracted> => {
    const pool = quiet(new Pool({ connectionString }))
    try {
      return await extract(pool)
    } finally {
      await pool.end()
    }
  }
  const answer = (source: Extracted, desired: Extracted): Answer => {
    try {
      if (plan(source.factBase, desired.factBase).actions.length > 0) return 'different'
      return [source, desired].some(({ diagnostics }) => diagnostics.some(({ code }) => code === 'unmodeled_kind')) ? 'unmodelled' : 'equal'
    } catch {
      return 'error'
    }
  }
  return {
    name: '@supabase/pg-delta',
    version: versionOf('@supabase/pg-delta'),
    asked: '`extract` of both databases, then `plan`',
    reads: () => true,
    async compare(first, second) {
      try {
        const [left, right] = [await read(first), await read(second)]
        return [answer(left, right), answer(right, left)]
      } catch {
        return ['error', 'error']
      }
    }
  }
}

/** Runs something once; what comes back gives or throws again what came out of it. */
function outcomeOf(run: () => unknown): () => unknown {
  try {
    const result = run()
    return () => result
  } catch (error) {
    return () => {
      throw error
    }
  }
}

async function openMigra(): Promise<Peer> {
  interface Client { readonly pgp: { readonly $pool: Pool }; end(): Promise<void> }
  interface Migration { readonly sql: string; set_safety(safe: boolean): void; add_all_changes(privileges: boolean): void }
  const { Migration } = await load<{ Migration: { create(from: object, target: object, options: object): Promise<Migration> } }>('@pgkit/migra')
  const { createClient } = await load<{ readonly createClient: (url: string, options: object) => Client }>('@pgkit/client')
  const { get_inspector: inspect } = await load<{ readonly get_inspector: (client: Client) => Promise<object> }>('@pgkit/schemainspect')
  // Its client parses each query, always the same ones, to give it a name, which takes longer than all the rest.
  const { default: parser } = await load<{ readonly default: { parse: (sql: string) => unknown } }>('pgsql-ast-parser')
  const { parse } = parser
  const parsed = new Map<string, () => unknown>()
  parser.parse = (sql) => {
    const known = parsed.get(sql) ?? outcomeOf(() => parse(sql))
    parsed.set(sql, known)
    return known()
  }
  const read = async (url: string): Promise<object> => {
    // It warns of a second client for a database that it has seen before.
    const client = createClient(url, { pgpOptions: { initialize: { noWarnings: true } } })
    quiet(client.pgp.$pool)
    try {
      return await inspect(client)
    } finally {
      await client.end()
    }
  }
  const answer = async (from: object, target: object): Promise<Answer> => {
    try {
      const migration = await Migration.create(from, target, {})
      migration.set_safety(false)
      migration.add_all_changes(true)
      return migration.sql.trim() === '' ? 'equal' : 'different'
    } catch {
      return 'error'
    }
  }
  return {
    name: '@pgkit/migra',
    version: versionOf('@pgkit/migra'),
    asked: '`--unsafe --with-privileges`',
    reads: () => true,
    async compare(first, second) {
      try {
        const [left, right] = [await read(first), await read(second)]
        return [await answer(left, right), await answer(right, left)]
      } catch {
        return ['error', 'error']
      }
    }
  }
}

/** Lines of a dump that say when and by what it was made, or that only set the scene. */
const framing = /^(--$|-- (Name|Data for Name|TOC|PostgreSQL database|Dumped|Started|Completed)|\\(un)?restrict |SET |SELECT pg_catalog\.set_config\()/

/** `pg_dump` of PATH, or the one that the variable PG_DUMP names. */
async function openDump(): Promise<Peer | undefined> {
  const program = process.env['PG_DUMP'] ?? 'pg_dump'
  const version = await run(program, ['--version']).then(({ stdout }) => /(\d+)(\.\d+)?/.exec(stdout)?.[0], () => undefined)
  if (version === undefined) return undefined
  const dump = async (url: string): Promise<string> => {
    const { stdout } = await run(program, ['--schema-only', url], { maxBuffer: 1 << 28 })
    return stdout.split('\n').filter((line) => line !== '' && !framing.test(line)).join('\n')
  }
  return {
    name: 'pg_dump',
    version,
    asked: 'the text of `pg_dump --schema-only` without comments, `\\restrict` and `SET` lines',
    reads: (major) => major <= Number.parseInt(version),
    async compare(first, second) {
      try {
        const answer = (await dump(first)) === (await dump(second)) ? 'equal' : 'different'
        return [answer, answer]
      } catch {
        return ['error', 'error']
      }
    }
  }
}
