import type { CommandName } from './commands.js'
import type { Given } from './given.js'
import type { Input } from './input.js'
import { findInput, inputs } from './inputs.js'
import type { Reading } from './value-type.js'

/** The layers of a configuration, read input by input; what is wrong with a value goes to the `problems` it was made with. */
export interface Layers {
  /** Whether some layer gives this input anything; an empty list is nothing. */
  readonly has: (input: Input<unknown>) => boolean
  /** The value, its default where nothing was given or what was given is wrong. */
  readonly take: <T>(input: Input<T, string>) => T
  /** The value, or null where nothing was given or what was given is wrong. */
  readonly find: <T>(input: Input<T>) => T | null
}

/** Where the upper layer names one of a pair, the lower one's other is not meant any more. */
const rivals: readonly (readonly [Input<unknown>, Input<unknown>])[] = [[inputs.base, inputs.since], [inputs.liveUrl, inputs.targets]]

/**
 * Layers what was given: `upper` (flags or action inputs) wins over `lower` (the file). A list is replaced as a whole,
 * a map name by name. Values for other commands are checked all the same, so that a file is right or wrong for all.
 */
export function layer(upper: readonly Given[], lower: readonly Given[], problems: string[]): Layers {
  const below = withoutRivals(upper, lower)

  const givenOf = (input: Input<unknown>): Given | null => merge(input, upper.find(({ name }) => name === input.name), below.find(({ name }) => name === input.name))
  const read = <T>(input: Input<T>): Reading<T> | null => {
    const given = givenOf(input)
    return given === null ? null : input.type.read(given)
  }
  for (const name of new Set([...upper, ...lower].map((given) => given.name))) {
    const input = findInput(name)
    const reading = input === undefined ? null : read(input)
    if (reading?.ok === false) problems.push(...reading.problems)
  }

  const find = <T>(input: Input<T>): T | null => {
    const reading = read(input)
    return reading?.ok === true ? reading.value : null
  }
  return {
    has: (input) => (givenOf(input)?.items.length ?? 0) > 0,
    find,
    take: (input) => find(input) ?? readDefault(input)
  }
}

/** What a lower layer still says below an upper one in which nothing is merged. */
export function cover(upper: readonly Given[], lower: readonly Given[]): readonly Given[] {
  const names = new Set(upper.map(({ name }) => name))
  return [...upper, ...withoutRivals(upper, lower).filter(({ name }) => !names.has(name))]
}

function withoutRivals(upper: readonly Given[], lower: readonly Given[]): readonly Given[] {
  const replaced = new Set(rivals.flatMap(([one, other]) => [...(named(upper, one) ? [other.name] : []), ...(named(upper, other) ? [one.name] : [])]))
  return lower.filter(({ name }) => !replaced.has(name))
}

/** The value that the table gives an input. */
export function readDefault<T>(input: Input<T, string>): T {
  const at = `the default of \`${input.name}\``
  const reading = input.type.read({ name: input.name, at, items: [{ text: input.default, at }] })
  if (!reading.ok) throw new TypeError(reading.problems.join(' '))
  return reading.value
}

/** Inputs of the upper layer that this command does not use, as warnings: in the file they are for other commands. */
export function findUnused(upper: readonly Given[], command: CommandName): readonly string[] {
  return upper.flatMap(({ name, at }) => {
    const input = findInput(name)
    return input === undefined || input.commands.includes(command) ? [] : [`${at} is not used by \`${command}\`: it belongs to ${input.commands.map((other) => `\`${other}\``).join(', ')}.`]
  })
}

function merge<T>(input: Input<T>, upper: Given | undefined, lower: Given | undefined): Given | null {
  const { keyOf } = input.type
  if (upper === undefined || lower === undefined || keyOf === null) return upper ?? lower ?? null
  const set = new Set(upper.items.map(keyOf))
  return { ...upper, items: [...lower.items.filter((item) => !set.has(keyOf(item))), ...upper.items] }
}

function named(layer: readonly Given[], input: Input<unknown>): boolean {
  return layer.some(({ name }) => name === input.name)
}
