import { posix } from 'node:path'
import type { Step } from '../sql/script.js'
import type { FileTree, TextFile } from './file-tree.js'
import { sqlErrorAt } from './sql-error.js'

/** Commands of psql that mean nothing to a schema: what dumps begin with, and how psql is to behave. */
const meaningless = new Set(['\\restrict', '\\unrestrict', '\\connect', '\\c'])

/**
 * What a psql command stands for: nothing, or another file to be run in its place (`\i`, `\ir`).
 *
 * @throws SqlError for every other command, and for a file outside of the workspace
 */
export async function resolveCommand(tree: FileTree, file: TextFile, step: Extract<Step, { type: 'command' }>): Promise<TextFile | undefined> {
  const argument = step.argument.trim().replace(/^'(.*)'$/, '$1')
  if (meaningless.has(step.name)) return undefined
  if (step.name === '\\set' && argument.startsWith('ON_ERROR_STOP')) return undefined
  if (step.name !== '\\i' && step.name !== '\\ir' && step.name !== '\\include' && step.name !== '\\include_relative') {
    throw sqlErrorAt(file, step.start, `the psql command ${step.name} is not supported; write the SQL that it stands for`)
  }
  const relative = step.name === '\\ir' || step.name === '\\include_relative'
  const path = posix.normalize(relative ? posix.join(posix.dirname(file.path), argument) : argument)
  if (posix.isAbsolute(path) || path.startsWith('..')) throw sqlErrorAt(file, step.start, `${step.name} ${argument} leads out of the workspace`)
  const text = await tree.read(path)
  if (text === undefined) throw sqlErrorAt(file, step.start, `${step.name}: there is no ${path}`)
  return { path, text }
}
