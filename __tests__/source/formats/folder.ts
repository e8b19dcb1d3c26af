import type { ReadFolder } from '../../../src/source/migrations-source.js'
import { migrationsSource } from '../../../src/source/migrations-source.js'
import type { Migration } from '../../../src/source/formats/format.js'
import { memoryOptions } from '../../catalog/workbench.js'

/** Files by path. */
export type Files = Readonly<Record<string, string>>

/** Reads the folder `m` of these files, as the program does. */
export async function read(files: Files, format = 'auto', folder = 'm'): Promise<ReadFolder> {
  return migrationsSource([folder], format, memoryOptions(files)).folder()
}

/** The name of the format that `auto` chooses for the folder `m`. */
export async function recognised(files: Files): Promise<string> {
  const { format } = await read(files)
  return format.name
}

/** Each migration in a line: what it is called, which file runs upwards and how, which downwards, and when it is from. */
export async function outline(files: Files, format = 'auto'): Promise<readonly string[]> {
  return (await read(files, format)).migrations.map(lineOf)
}

function lineOf({ id, up, down, timestamp, repeatable, notRun }: Migration): string {
  return [
    `${id}: ${up.path} ${up.running}`,
    ...(down === undefined ? [] : [`back by ${down.path} ${down.running}`]),
    ...(timestamp === undefined ? [] : [timestamp.toISOString()]),
    ...(repeatable === true ? ['repeatable'] : []),
    ...(notRun === undefined ? [] : ['not run'])
  ].join(', ')
}

/** What a migration of one file runs upwards and downwards, lines that are blank left out. */
export async function directions(text: string, path: string, format = 'auto'): Promise<{ readonly up: readonly string[]; readonly down: readonly string[] | undefined }> {
  const migration = (await read({ [path]: text }, format)).migrations[0]
  const lines = (part: string): readonly string[] => part.split('\n').filter((line) => line.trim() !== '')
  return { up: lines(migration?.up.text ?? ''), down: migration?.down && lines(migration.down.text) }
}
