import type { Environment } from './environment.js'
import { splitLines } from './given.js'
import type { Given } from './given.js'
import { allInputs } from './inputs.js'

/** The variable in which the command line finds a secret that should stand in no list of processes and in no history: `PG_PARITY_LIVE_URL`. */
export function secretVariableOf(name: string): string {
  return `PG_PARITY_${name.replaceAll('-', '_').toUpperCase()}`
}

/** Reads secret inputs from variables of their own; lists are one a line. */
export function readSecretVariables(environment: Environment): readonly Given[] {
  return allInputs.flatMap(({ name, type, secret }) => {
    const at = `variable \`${secretVariableOf(name)}\``
    const text = secret ? (environment[secretVariableOf(name)]?.trim() ?? '') : ''
    return text === '' ? [] : [{ name, at, items: type.several ? splitLines(text, at) : [{ text, at }] }]
  })
}
