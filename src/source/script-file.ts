import { splitScript } from '../sql/script.js'
import type { Step } from '../sql/script.js'
import { ScanError } from '../sql/scanner.js'
import type { FileTree, TextFile } from './file-tree.js'
import { InputError } from './input-error.js'
import { resolveCommand } from './psql-commands.js'
import { sqlErrorAt } from './sql-error.js'
import type { Statement } from './statement-runner.js'

/** How deep files may include one another. */
const deepest = 20

/** Of files that have been split: whoever runs, explains or places their statements asks for the same ones. */
const stepsOf = new WeakMap<TextFile, readonly Step[]>()

/** Splits a file into steps; text that the scanner cannot read is an `SqlError` at its place. */
export function splitFile(file: TextFile): readonly Step[] {
  const known = stepsOf.get(file)
  if (known !== undefined) return known
  try {
    const { steps } = splitScript(file.text)
    stepsOf.set(file, steps)
    return steps
  } catch (error) {
    throw error instanceof ScanError ? sqlErrorAt(file, error.offset, error.message, '42601', [], error) : error
  }
}

/** The statements of a file in the order in which they run, those of included files in their place. */
export async function expandIncludes(
  tree: FileTree, file: TextFile, steps: readonly Step[], depth = 0
): Promise<readonly (readonly [TextFile, Statement])[]> {
  if (depth > deepest) throw new InputError(`${file.path} is included more than ${String(deepest)} files deep`)
  const found: (readonly [TextFile, Statement])[] = []
  for (const step of steps) {
    if (step.type !== 'command') {
      found.push([file, step])
      continue
    }
    const included = await resolveCommand(tree, file, step)
    if (included !== undefined) found.push(...(await expandIncludes(tree, included, splitFile(included), depth + 1)))
  }
  return found
}
