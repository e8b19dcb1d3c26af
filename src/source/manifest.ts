import * as z from 'zod'
import type { Outcome } from '../config/outcome.js'
import { failure, success } from '../config/outcome.js'
import { problemsOf } from '../config/problems.js'

/*
 * What `cleanup` has archived, and why. The file lies in the repository: whoever can change that can change it, so that nothing in
 * it is believed that the files do not confirm, and no path in it leads anywhere but below the two folders that it is about.
 */

/** The name of the file, in the folder that the files were moved to. */
export const manifestName = 'manifest.json'

const hash = z.string().regex(/^sha256:[0-9a-f]{64}$/)
const text = z.string().max(1_000)
const instant = z.iso.datetime()

const file = z.object({
  /** Below the archive as below the folder of the migrations. */
  path: z.string().refine(isInnerPath, 'is no path below a folder'),
  /** Of its bytes. */
  sha256: hash,
  /** The permissions, as chmod takes them. */
  mode: z.int().min(0).max(0o777)
})

const run = z.object({
  /** `moving` from before the first file is moved, in either direction, until after the last. */
  state: z.enum(['moving', 'done']),
  begun: instant,
  strategy: z.enum(['meaningful', 'hourly']),
  format: text,
  /** The way from the archive to the folder of the migrations. */
  folder: z.string().refine(isWayOut, 'is no way to another folder'),
  proof: z.object({
    /** The PostgreSQL on which it was replayed. */
    postgres: text,
    /** The hash of everything that the migrations build, with those that were archived and without them. */
    state: hash,
    /** How many migrations stay, each of which changes what it changed before. */
    kept: z.int().min(0)
  }),
  migrations: z.array(z.object({ id: text, verdict: text, why: text, files: z.array(file).min(1) })).min(1)
})

const manifest = z.object({
  version: z.literal(1),
  /** What wrote it, and its version. */
  tool: z.string().regex(/^pg-parity \S{1,50}$/),
  /** The latest stands last. */
  runs: z.array(run).min(1)
})

export type Manifest = z.infer<typeof manifest>
export type ArchiveRun = Manifest['runs'][number]
export type ArchivedFile = ArchiveRun['migrations'][number]['files'][number]

/** Reads a manifest; what is wrong with one is a sentence. */
export function parseManifest(json: string): Outcome<Manifest> {
  let document: unknown
  try {
    document = JSON.parse(json)
  } catch {
    return failure('it is not JSON')
  }
  const parsed = manifest.safeParse(document)
  if (!parsed.success) return failure(problemsOf(parsed.error))
  const twin = firstTwin(parsed.data)
  return twin === undefined ? success(parsed.data) : failure(`it has ${JSON.stringify(twin)} twice`)
}

/** Whether a text that is no manifest was one, or is to look like one. */
export function claimsToBeOurs(json: string): boolean {
  return /"tool"\s*:\s*"pg-parity /.test(json)
}

/** The text of a manifest. */
export function formatManifest(of: Manifest): string {
  return `${JSON.stringify(of, null, 2)}\n`
}

/** The files of a run. */
export function filesOf({ migrations }: Pick<ArchiveRun, 'migrations'>): readonly ArchivedFile[] {
  return migrations.flatMap(({ files }) => files)
}

/** A place in the archive that two files claim. */
function firstTwin({ runs }: Manifest): string | undefined {
  const seen = new Set<string>()
  return runs.flatMap(filesOf).map(({ path }) => path).find((path) => seen.size === seen.add(path).size)
}

/** Whether a path leads to something below a folder whatever the operating system, and not into git's own. */
function isInnerPath(path: string): boolean {
  return path !== manifestName && path.split('/').every(isName)
}

/** Whether a path leads up and then down, or in one of these directions alone. */
function isWayOut(path: string): boolean {
  const parts = path.split('/')
  const down = parts.findIndex((part) => part !== '..')
  return down < 0 || parts.slice(down).every(isName)
}

/** A name of a file or folder; a backslash, a colon and what cannot be seen lead elsewhere on some system, `.git` to what git runs. */
function isName(part: string): boolean {
  return part !== '' && part !== '.' && part !== '..' && !/[\\:\p{Cc}\p{Cf}]/u.test(part) && !/^(?:\.git|git~\d+)[. ]*$/i.test(part)
}
