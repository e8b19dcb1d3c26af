import { InputError } from '../input-error.js'
import type { Folder, FolderFile, Migration, MigrationFolder, Part, Running } from './format.js'

/** The file's own name. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** The name of the folder that a file lies in; empty where there is none. */
export function folderName(path: string): string {
  return path.split('/').at(-2) ?? ''
}

/** The path of a file that lies beside another one. */
export function beside(path: string, name: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1) + name
}

/** The SQL files in the folder itself: many tools do not look into subfolders. */
export function directSql(folder: Folder): readonly FolderFile[] {
  return folder.files.filter(({ path, nested }) => !nested && path.endsWith('.sql'))
}

/** A file that runs as it stands. */
export function whole({ path, text }: FolderFile, running: Running): Part {
  return { path, text, running }
}

/** A text with everything outside of these ranges blanked out; line ends stay, so that places stay. */
export function keepOnly(text: string, ...ranges: readonly (readonly [from: number, to: number])[]): string {
  let kept = ''
  let offset = 0
  for (const [from, to] of ranges) {
    kept += blank(text.slice(offset, from)) + text.slice(from, to)
    offset = to
  }
  return kept + blank(text.slice(offset))
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ')
}

/** What a file name of a numbered migration says. */
export interface Numbered {
  readonly file: FolderFile
  /** The number as it is written. */
  readonly digits: string
  readonly version: bigint
  /** The groups of the pattern after the first. */
  readonly rest: readonly (string | undefined)[]
}

/** The files whose names fit a pattern whose first group is their number, in the order of the numbers. */
export function numbered(files: readonly FolderFile[], pattern: RegExp): readonly Numbered[] {
  return files
    .flatMap((file) => {
      const [, digits, ...rest] = pattern.exec(baseName(file.path)) ?? []
      return digits === undefined ? [] : [{ file, digits, version: BigInt(digits), rest }]
    })
    .sort((left, right) => (left.version < right.version ? -1 : left.version > right.version ? 1 : 0))
}

/**
 * Refuses files that share a version, as the tool does.
 *
 * @param versionOf what the tool compares
 */
export function refuseTwins<Each>(tool: string, all: readonly Each[], versionOf: (each: Each) => string, pathOf: (each: Each) => string): void {
  const seen = new Map<string, Each>()
  for (const each of all) {
    const version = versionOf(each)
    const twin = seen.get(version)
    if (twin !== undefined) {
      throw new InputError(`${pathOf(twin)} and ${pathOf(each)} both have the version ${version}, and ${tool} takes a version once: give one of them another`)
    }
    seen.set(version, each)
  }
}

/** Puts a folder together; SQL files that are not run on the way up are passed over. */
export function folderOf(folder: Folder, migrations: readonly Migration[]): MigrationFolder {
  const run = new Set(migrations.map(({ up }) => up.path))
  return { migrations, passedOver: folder.files.flatMap(({ path }) => (path.endsWith('.sql') && !run.has(path) ? [path] : [])) }
}
