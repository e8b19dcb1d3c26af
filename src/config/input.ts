import type { CommandName } from './commands.js'
import type { ValueType } from './value-type.js'

/** Where an input can be given: an input of the action, a flag, a key of the config file. */
export type Place = 'action' | 'flag' | 'file'

/** The headings under which `--help` and the documentation list inputs. */
export const groups = [
  'The two sides', 'Databases', 'What is new', 'What counts', 'Rules about migrations', 'Checksum audit', 'Generators', 'Cleanup', 'Reports', 'GitHub', 'General'
] as const
export type Group = (typeof groups)[number]

/** One input of the program: the only description of it, from which flags, action.yml, keys of the file and the documentation come. */
export interface Input<T, D extends string | null = string | null> {
  /** Kebab-case: the flag is `--name`, the action's input and the key of the file are the name itself. */
  readonly name: string
  readonly group: Group
  readonly type: ValueType<T>
  /** As a user would write it; null where there is none, or where it depends. */
  readonly default: D
  /** What happens without it, in a few words, where there is no fixed default and that needs saying. */
  readonly absent: string | null
  /** The default that action.yml itself carries, because only the runner can give it. */
  readonly runnerDefault: string | null
  /** One short sentence. */
  readonly description: string
  readonly commands: readonly CommandName[]
  readonly places: readonly Place[]
  /** Whether its value must never be shown. */
  readonly secret: boolean
}

const everywhere: readonly Place[] = ['action', 'flag', 'file']

/** An input, with what most inputs have in common filled in. */
export function input<T, D extends string | null = null>(definition: {
  readonly name: string
  readonly group: Group
  readonly type: ValueType<T>
  readonly default?: D
  readonly absent?: string
  readonly runnerDefault?: string
  readonly description: string
  readonly commands: readonly CommandName[]
  readonly places?: readonly Place[]
  readonly secret?: boolean
}): Input<T, D> {
  return {
    ...definition,
    default: (definition.default ?? null) as D,
    absent: definition.absent ?? null,
    runnerDefault: definition.runnerDefault ?? null,
    places: definition.places ?? everywhere,
    secret: definition.secret ?? false
  }
}

/** What an input takes and what holds without it, in parentheses, to stand behind its description; empty where there is nothing to say. */
export function describeUse(of: Input<unknown>, several: string): string {
  const parts: string[] = []
  if (of.type.choices !== null && of.type.kind !== 'boolean') parts.push(`${of.type.several ? 'any' : 'one'} of: ${of.type.choices.join(', ')}`)
  const without = of.default ?? of.absent
  if (without !== null) parts.push(`default: ${without}`)
  if (of.type.several) parts.push(several)
  return parts.length === 0 ? '' : ` (${parts.join('; ')})`
}
