import { Command, CommanderError, Option } from 'commander'
import type { CommandName } from './commands.js'
import { commands, sourceNotations } from './commands.js'
import { ConfigError } from './config-error.js'
import type { Given } from './given.js'
import type { Input } from './input.js'
import { describeUse, groups } from './input.js'
import { allInputs } from './inputs.js'
import { hidePasswords } from './secrets.js'

/** What stood on the command line behind the command, not yet trusted. */
export interface Flags {
  readonly given: readonly Given[]
  readonly sources: readonly string[]
  readonly guardedCommand: readonly string[]
  readonly sql: boolean
  readonly writeBaseline: boolean
  /** Null where neither `--color` nor `--no-color` was given. */
  readonly color: boolean | null
}

/** A command line that could be read. */
export interface Invocation {
  readonly command: CommandName
  readonly flags: Flags
}

/** What runs each command. Only commands that are here exist on the command line. */
export type Handlers = Readonly<Partial<Record<CommandName, (invocation: Invocation) => Promise<void>>>>

/** The program's name and version, and where help goes; messages about wrong usage are thrown, not written. */
export interface ProgramSettings {
  readonly version: string
  readonly writeOut: (text: string) => void
  readonly writeError: (text: string) => void
}

/** Flags that are not inputs: they belong to the command line alone. */
const ownFlags: readonly { readonly flags: string; readonly description: string; readonly commands: readonly CommandName[] | null }[] = [
  { flags: '--sql', description: 'Print a canonical schema file instead of JSON.', commands: ['snapshot'] },
  { flags: '--write-baseline', description: 'Write the differences of this run to the baseline.', commands: ['check', 'drift', 'history', 'audit', 'probe', 'cleanup', 'diff'] },
  { flags: '--color', description: 'Use colour even where it is not a terminal.', commands: null },
  { flags: '--no-color', description: 'Use no colour.', commands: null }
]

/** The program as commander knows it, generated from the table. It never exits and never writes an error; see {@link runProgram}. */
export function buildProgram(handlers: Handlers, settings: ProgramSettings): Command {
  const program = new Command('pg-parity')
    .description('Proves that a committed PostgreSQL schema, what the migrations build and the live database say the same.')
    .version(settings.version, '--version', 'Show the version.')
    .helpOption('-h, --help', 'Show this help.')
    .helpCommand('help [command]', 'Show the help of a command')
    .exitOverride()
    .configureOutput({ writeOut: settings.writeOut, writeErr: settings.writeError, outputError: () => undefined })
  for (const { name, summary, operands } of commands) {
    const handler = handlers[name]
    if (handler === undefined) continue
    const command = program.command(operands === '' ? name : `${name} ${operands}`).description(`${summary}.`).summary(summary)
    for (const option of optionsOf(name)) command.addOption(option)
    command.addHelpOption(new Option('-h, --help', 'Show this help.').helpGroup('General:'))
    if (name === 'guard') command.usage('[options] [-- COMMAND...]')
    if (name === 'diff' || name === 'snapshot') command.addHelpText('after', helpOnSources)
    command.action(async () => handler({ command: name, flags: readFlags(name, command) }))
  }
  return program
}

/**
 * Runs the program on the arguments behind its name. Help and version end well.
 *
 * @throws ConfigError where the command line is wrong, and whatever the handler throws.
 */
export async function runProgram(program: Command, argv: readonly string[]): Promise<void> {
  try {
    await program.parseAsync(argv, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode !== 0) throw new ConfigError([explainUsage(error, program)], { cause: error })
  }
}

function optionsOf(command: CommandName): readonly Option[] {
  const inGroups = groups.flatMap((group) => allInputs
    .filter((input) => input.group === group && input.places.includes('flag') && input.commands.includes(command))
    .flatMap((input) => optionsOfInput(input).map((option) => option.helpGroup(`${group}:`))))
  const own = ownFlags.filter((flag) => flag.commands === null || flag.commands.includes(command))
    .map(({ flags, description }) => new Option(flags, description).helpGroup('General:'))
  return [...inGroups, ...own]
}

function optionsOfInput(input: Input<unknown>): readonly Option[] {
  const { name, type, description } = input
  if (type.kind === 'boolean') {
    // The opposite of what holds anyway is worth no line of the help.
    const on = new Option(`--${name}`, description).hideHelp(input.default === 'true')
    const off = new Option(`--no-${name}`, `Do not: ${description}`).hideHelp(input.default !== 'true')
    return [on, off]
  }
  const help = `${description}${describeUse(input, 'repeatable')}`
  // Every occurrence is kept, so that a second one of a single value can be complained about.
  return [new Option(`--${name} <${type.placeholder}>`, help).argParser<readonly string[] | undefined>((text, earlier) => [...(earlier ?? []), text])]
}

function readFlags(name: CommandName, command: Command): Flags {
  const values: Readonly<Record<string, unknown>> = command.opts()
  const operands = command.args
  const given = allInputs.flatMap((input): readonly Given[] => {
    const at = `\`--${input.name}\``
    const value = values[attributeOf(input.name)]
    if (!input.places.includes('flag') || value === undefined) return []
    if (typeof value === 'boolean') return [{ name: input.name, at, items: [{ text: String(value), at }] }]
    return Array.isArray(value) ? [{ name: input.name, at, items: value.map((text) => ({ text: String(text), at })) }] : []
  })
  const { color } = values
  return {
    given,
    sources: name === 'guard' ? [] : operands,
    guardedCommand: name === 'guard' ? operands : [],
    sql: values['sql'] === true,
    writeBaseline: values['writeBaseline'] === true,
    color: typeof color === 'boolean' ? color : null
  }
}

/** Commander's name for the value of a flag. */
function attributeOf(name: string): string {
  return new Option(`--${name}`).attributeName()
}

/** Commander's message as a sentence of ours, with what the table knows beyond it. */
function explainUsage(error: CommanderError, program: Command): string {
  if (error.code === 'commander.help') return `No command was given. There are ${program.commands.map((command) => command.name()).join(', ')}.`
  const message = hidePasswords(error.message)
    .replace(/^error: /, '')
    .replace(/^(unknown option '[^'=]*)=[^']*'/, "$1'")
    .replace(/\n\(?(Did you mean .*\?)\)?$/, '. $1')
  const [, flag] = /^unknown option '(--[^'=]+)/.exec(message) ?? []
  const elsewhere = flag === undefined ? null : explainElsewhere(flag)
  if (elsewhere !== null) return elsewhere
  const sentence = message.charAt(0).toUpperCase() + message.slice(1)
  return /[.?]$/.test(sentence) ? sentence : `${sentence}.`
}

/** Where a flag belongs that this command does not have, or null where no command has it. */
function explainElsewhere(flag: string): string | null {
  const own = ownFlags.find(({ flags }) => flags === flag)
  const input = allInputs.find(({ name }) => flag === `--${name}` || flag === `--no-${name}`)
  if (input?.places.includes('flag') === false) return `\`${flag}\` is not a flag: it is an input of the action.`
  const owners = own?.commands ?? input?.commands ?? null
  return owners === null ? null : `\`${flag}\` is not a flag of this command: it belongs to ${owners.map((name) => `\`${name}\``).join(', ')}.`
}

const helpOnSources = `
A source is one of:
${sourceNotations.map(([notation, meaning]) => `  ${notation.padEnd(24)}  ${meaning}`).join('\n')}
`
