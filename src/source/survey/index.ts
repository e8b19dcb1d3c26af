import { posix } from 'node:path'
import type { PresetName } from '../../config/inputs.js'
import type { FileTree } from '../file-tree.js'
import { baseName, folderName } from '../formats/files.js'
import type { Folder } from '../formats/format.js'
import { formats } from '../formats/index.js'
import { readMigrationFiles } from '../migration-files.js'
import { findPrograms } from './programs.js'
import type { Program } from './programs.js'

/** A folder that looks like migrations in SQL. */
export interface Candidate {
  readonly folder: string
  /** The name of its format. */
  readonly format: string
  /** Why this format. */
  readonly why: string
  /** How many SQL files lie in it. */
  readonly files: number
}

/** What a repository holds that can be compared; of each the most likely first. */
export interface Survey {
  readonly migrations: readonly Candidate[]
  readonly programs: readonly Program[]
  /** Files or folders of a committed schema. */
  readonly schemas: readonly string[]
  readonly presets: readonly PresetName[]
}

/** Folders with what is somebody else's, or only for tests. */
const passedOver = /(?:^|\/)(?:node_modules|vendor|third_party|dist|build|target|examples?|tests?|__tests__|spec|fixtures?|testdata|archived?)(?:\/|$)/i

/** Names of folders whose SQL files are migrations even if no tool names them so. */
const speaking = /(?:^|\/)(?:\w*_)?(?:migrations?|migrate|upgrades)$/i

/** Files of folders that each hold one migration. */
const ofFolders = /^(?:migration|up|down)\.sql$/

/** Where a committed schema lies by the customs of tools and people. */
const customary = [/(?:^|\/)supabase\/schemas\/[^/]+\.sql$/, /(?:^|\/)schema\.sql$/, /(?:^|\/)structure\.sql$/, /(?:^|\/)schema\/[^/]+\.sql$/, /(?:^|\/)[\w-]*schema[\w-]*\.sql$/i]

/** No more folders are looked into: a repository that is full of SQL says itself what is what. */
const mostFolders = 100

/**
 * Looks for migrations and a committed schema.
 *
 * @param paths all files of the tree that count
 */
export async function surveyRepository(tree: FileTree, paths: readonly string[]): Promise<Survey> {
  const own = paths.filter((path) => !passedOver.test(path))
  const sql = own.filter((path) => path.endsWith('.sql'))
  const migrations: Candidate[] = []
  for (const folder of candidates(sql)) migrations.push(...(await recognise(tree, folder)))
  migrations.sort((left, right) => Number(left.format === 'plain') - Number(right.format === 'plain') || right.files - left.files)
  return {
    migrations,
    programs: findPrograms(own),
    schemas: findSchemas(sql.filter((path) => !migrations.some(({ folder }) => path.startsWith(`${folder}/`)))),
    presets: own.some((path) => /(?:^|\/)supabase\/config\.toml$/.test(path)) ? ['supabase'] : []
  }
}

/** The folders that hold SQL files, or folders that hold one migration each; those with the most files first. */
function candidates(sql: readonly string[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const path of sql) {
    const folder = posix.dirname(path)
    const home = ofFolders.test(baseName(path)) || folderName(path) === 'committed' ? posix.dirname(folder) : folder
    counts.set(home, (counts.get(home) ?? 0) + 1)
  }
  return [...counts].sort(([, left], [, right]) => right - left).slice(0, mostFolders).map(([folder]) => folder)
}

async function recognise(tree: FileTree, path: string): Promise<readonly Candidate[]> {
  const folder = await readMigrationFiles(tree, [path], undefined, (name) => formats.some(({ reads }) => reads?.test(name) === true))
  const isOwn = ({ path: file, nested }: Folder['files'][number]): boolean => !nested || !file.endsWith('.sql') || ofFolders.test(baseName(file)) || folderName(file) === 'committed'
  const own = { ...folder, files: folder.files.filter(isOwn) }
  const files = own.files.filter((file) => file.path.endsWith('.sql')).length
  const fitting = formats.flatMap((format) => {
    const why = format.recognise(own)
    return why === undefined ? [] : [{ folder: path, format: format.name, why, files }]
  })
  if (fitting.length > 0) return fitting.slice(0, 1)
  return speaking.test(path) && files > 0 ? [{ folder: path, format: 'plain', why: 'its name says so', files }] : []
}

/** Files by custom; where several lie in one folder, the folder. */
function findSchemas(sql: readonly string[]): readonly string[] {
  const found = customary.flatMap((custom) => {
    const fitting = sql.filter((path) => custom.test(path)).sort((left, right) => left.split('/').length - right.split('/').length || left.length - right.length)
    const [first] = fitting
    if (first === undefined) return []
    const isFolder = custom.source.includes('[^/]+')
    return [isFolder ? posix.dirname(first) : first]
  })
  return [...new Set(found)]
}
