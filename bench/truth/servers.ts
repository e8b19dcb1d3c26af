/** What pg-parity itself makes of the pairs of the corpus, on one server or between two. */
import type { CorpusCase } from '../../__tests__/catalog/corpus.js'
import type { Workbench } from '../../__tests__/catalog/workbench.js'
import { buildSchema, dropBuilt, openWorkbench } from '../../__tests__/catalog/workbench.js'
import { serverUrl } from '../../__tests__/support/postgres.js'
import { databaseUrl } from '../../__tests__/support/server-state.js'
import type { Built } from '../../src/source/source.js'
import type { Direction } from './findings.js'

/** A server that pairs are built on. */
export interface Server {
  /** `14` … `18`, `embedded`. */
  readonly name: string
  readonly major: number
  readonly embedded: boolean
  readonly workbench: Workbench
}

/** Both schemas of a pair, built on one server. */
export interface Pair {
  readonly a: Built
  readonly b: Built
}

/** The major of PostgreSQL that the embedded server is. */
const embeddedMajor = 18

/** @param salt of secrets: the same for all servers whose readings are compared */
export async function openServer(server: number | 'embedded', salt: string): Promise<Server> {
  const embedded = server === 'embedded'
  return { name: String(server), major: embedded ? embeddedMajor : server, embedded, workbench: await openWorkbench(server, salt) }
}

/** @returns the pair, or why this server cannot load it, or cannot be asked about it */
export async function buildPair({ workbench, embedded }: Server, { a, b, service }: CorpusCase): Promise<Pair | string> {
  if (embedded && service !== undefined) return service
  const built: Built[] = []
  try {
    const first = await buildSchema(workbench, a, 'a.sql')
    built.push(first)
    return { a: first, b: await buildSchema(workbench, b, 'b.sql') }
  } catch (error) {
    await dropBuilt(...built)
    return String(error instanceof Error ? error.message : error).split('\n')[0] ?? ''
  }
}

/** Drops both databases of a pair. */
export async function dropPair({ a, b }: Pair): Promise<void> {
  await dropBuilt(a, b)
}

/** The sides of a comparison in one direction. */
export function inDirection<Side>({ a, b }: { readonly a: Side; readonly b: Side }, direction: Direction): readonly [current: Side, desired: Side] {
  return direction === 'a → b' ? [a, b] : [b, a]
}

/** The URL of the database that something was built in, on a server of ours. */
export async function urlOf(server: Server, { scratch }: Built): Promise<string> {
  return databaseUrl(await serverUrl(server.major), scratch?.database ?? '')
}

/** A schema as if its database were somebody's live one, where owners and privileges are what they are. */
export function asLive(built: Built): Built {
  const ownership = { loader: null, namesLoader: true, owner: 'inherent', privileges: 'inherent' } as const
  return { ...built, snapshot: { ...built.snapshot, ownership } }
}

/** The version of PostgreSQL that a server says it is. */
export async function versionOf({ workbench }: Server): Promise<string> {
  const scratch = await (await workbench.provider()).createScratch({ extensions: [] })
  const [row] = await scratch.session.query<{ version: string }>(`select current_setting('server_version') as version`)
  await scratch.drop()
  return row?.version ?? ''
}
