import type { CommandName } from './commands.js'
import { modes } from './commands.js'
import type { Environment } from './environment.js'
import type { Given } from './given.js'
import { splitLines } from './given.js'
import { allInputs, inputs } from './inputs.js'
import { suggest } from './suggestion.js'
import { parseChoice } from './value-type.js'

/** What the workflow gave the action, not yet trusted. */
export interface ActionInputs {
  /** From `mode`; `check` where that is wrong, which is then one of the problems. */
  readonly command: CommandName
  readonly given: readonly Given[]
  readonly problems: readonly string[]
}

/**
 * Reads the inputs of the action from the environment as the runner passes them: upper case, spaces as underscores, dashes
 * kept (`INPUT_DATABASE-URL`). An empty text is what the runner passes for an input that was not given.
 */
export function readActionInputs(environment: Environment): ActionInputs {
  const given: Given[] = []
  const problems: string[] = []
  const known = allInputs.filter(({ places }) => places.includes('action'))
  for (const { name, type } of known) {
    const text = environment[variableOf(name)]?.trim() ?? ''
    if (text === '') continue
    const at = `input \`${name}\``
    given.push({ name, at, items: type.several ? splitLines(text, at) : [{ text, at }] })
  }
  problems.push(...findMisspelt(environment, known.map(({ name }) => name)))

  const mode = given.find(({ name }) => name === inputs.mode.name)?.items[0]?.text ?? inputs.mode.default
  const command = parseChoice(mode, modes)
  return { command: command.ok ? command.value : 'check', given, problems }
}

/** The variable in which the runner passes an input. */
export function variableOf(name: string): string {
  return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`
}

/** Inputs nearly like ours are ours, misspelt; anything else called `INPUT_…` may belong to somebody else. */
function findMisspelt(environment: Environment, names: readonly string[]): readonly string[] {
  return Object.entries(environment).flatMap(([variable, value]) => {
    const name = variable.startsWith('INPUT_') && value?.trim() !== '' ? variable.slice('INPUT_'.length).toLowerCase() : null
    const meant = name === null || names.includes(name) ? null : suggest(name, names)
    return name === null || meant === null ? [] : [`input \`${name}\` is not a known input. Did you mean \`${meant}\`?`]
  })
}
