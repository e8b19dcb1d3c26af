import type { CommandName } from '../../src/config/commands.js'
import type { Config } from '../../src/config/config.js'
import { ConfigError } from '../../src/config/config-error.js'
import { parseConfigFile } from '../../src/config/file.js'
import type { Flags } from '../../src/config/flags.js'
import { resolveConfig } from '../../src/config/resolve.js'

export type Values = Readonly<Record<string, string | readonly string[]>>

/** Flags of the command line with these values. */
export function flags(values: Values, more: Partial<Flags> = {}): Flags {
  const given = Object.entries(values).map(([name, value]) => {
    const at = `\`--${name}\``
    return { name, at, items: [value].flat().map((text) => ({ text, at })) }
  })
  return { given, sources: [], guardedCommand: [], sql: false, writeBaseline: false, color: null, ...more }
}

/** The least that `check` needs. */
export const enough: Values = { schema: 'schema.sql' }

/** What a configuration is made from. */
export interface Given {
  readonly command?: CommandName
  readonly flags?: Values
  readonly more?: Partial<Flags>
  readonly yaml?: string
  readonly environment?: Readonly<Record<string, string>>
}

/** The configuration that this makes. */
export function resolve(given: Given = {}): Config {
  return resolveConfig({
    command: given.command ?? 'check',
    flags: flags(given.flags ?? enough, given.more),
    file: given.yaml === undefined ? null : parseConfigFile(given.yaml, 'pg-parity.yml'),
    environment: given.environment ?? {},
    currentDirectory: '/repo'
  })
}

/** What is wrong with it. */
export function problems(given: Given): readonly string[] {
  try {
    resolve(given)
  } catch (error) {
    if (error instanceof ConfigError) return error.problems
    throw error
  }
  return []
}
