import { stringify } from 'yaml'
import { codes } from './codes.js'
import { commands } from './commands.js'
import type { Input, Place } from './input.js'
import { describeUse } from './input.js'
import { allInputs } from './inputs.js'
import { outputs } from './outputs.js'
import { aspects } from './policy.js'

/** Between these lines of a Markdown file stands the table of inputs. */
export const inputTableMarkers = { start: '<!-- inputs:start -->', end: '<!-- inputs:end -->' } as const
/** Between these stand the tables of aspects and of finding codes. */
export const policyTableMarkers = { start: '<!-- policy:start -->', end: '<!-- policy:end -->' } as const

/** The table of inputs as Markdown, for the README. */
export function renderInputTable(): string {
  const rows = allInputs.map((input) => [
    `\`${input.name}\``,
    input.default !== null ? `\`${input.default}\`` : input.runnerDefault !== null ? `\`${input.runnerDefault}\`` : input.absent ?? '–',
    describeForReadme(input),
    describePlaces(input.places),
    input.commands.length >= commands.length - 1 ? 'all' : commands.filter(({ name }) => input.commands.includes(name)).map(({ name }) => name).join(', ')
  ])
  return renderTable(['Input', 'Default', 'Meaning', 'Where', 'Commands'], rows)
}

/** The tables of aspects and of finding codes, with what each counts by default, as Markdown under headings of their own. */
export function renderPolicyTables(): string {
  const ofAspects = aspects.map(({ name, level, description }) => [`\`${name}\``, level, `${description}.`])
  const ofCodes = codes.map(({ code, severity, exception, description }) => [`\`${code}\``, exception === null ? severity : `${severity}; ${exception}`, description])
  return [
    '### Aspects', '', 'What `compare` takes. `auto` compares where the committed schema states it; what then differs is an error.', '',
    renderTable(['Aspect', 'Default', 'Meaning'], ofAspects),
    '### Finding codes', '', 'What `severity` takes, `-- pg-parity: allow CODE: reason` too.', '',
    renderTable(['Code', 'Default', 'Raised when'], ofCodes)
  ].join('\n')
}

/** A table in Markdown; ends with a line break. */
export function renderTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const table = [head, head.map(() => '---'), ...rows]
  return `${table.map((cells) => `| ${cells.map(escapeCell).join(' | ')} |`).join('\n')}\n`
}

/**
 * The `inputs` and `outputs` of action.yml as YAML.
 *
 * They carry no defaults, except one that only the runner knows: an input with a default would always count as given,
 * and win over the config file.
 */
export function renderActionInterface(): string {
  const known = allInputs.filter(({ places }) => places.includes('action'))
  return stringify({
    inputs: Object.fromEntries(known.map((input) => [input.name, {
      description: `${input.description}${describeUse(input, 'one a line')}`,
      ...(input.runnerDefault === null ? {} : { default: input.runnerDefault })
    }])),
    outputs: Object.fromEntries(outputs.map(({ name, description }) => [name, { description }]))
  }, { lineWidth: 0 })
}

function describeForReadme(input: Input<unknown>): string {
  const choices = input.type.kind === 'boolean' ? null : input.type.choices
  const allowed = choices === null ? '' : ` ${input.type.several ? 'Any' : 'One'} of ${choices.map((value) => `\`${value}\``).join(', ')}.`
  return `${input.description}${allowed}`
}

function describePlaces(places: readonly Place[]): string {
  return places.length === 3 ? 'everywhere' : places.join(', ')
}

function escapeCell(text: string): string {
  return text.replaceAll('|', '\\|')
}
