import { adviceOf } from './checksums.js'
import type { Report } from './document.js'
import { foldLine, visibleLine } from './visible.js'
import { counted, countedChanges, duration, listed } from './wording.js'

/** What a report says of a generator. */
export type Told = NonNullable<Report['generator']>

/** So many files or objects are named before the rest is counted; so long is a value that is quoted. */
const [named, quoted] = [4, 80]

/** Which run of them it is. */
export function ordinalOf(index: number): string {
  return index === 0 ? 'First run' : 'Run again, with that applied'
}

/** Whether a run of a generator does nothing that the one before has not done in the same words. */
export function isRepetition({ runs, loop }: Told, index: number): boolean {
  return index > 0 && loop?.cause === 'spelling' && runs[index]?.verdict === 'phantom' && runs[index - 1]?.verdict === 'phantom'
}

/** What a run of a generator has written and what that does: sentences. */
export function runSentences(told: Told, index: number): readonly string[] {
  const run = told.runs[index]
  if (run === undefined) return []
  const { verdict, files, printed, effect, touched, spelling } = run
  const migrations = files.filter(({ role }) => role === 'migration')
  const others = files.filter(({ role }) => role === 'other')
  const rollbacks = files.filter(({ role }) => role === 'rollback')
  const partners = rollbacks.length === 0 ? '' : `, with ${counted(rollbacks.length, 'rollback')}`
  const written = [...migrations.map(({ path, status }) => `\`${visibleLine(path)}\` (${status})`), ...(printed === null ? [] : ['SQL on standard output'])]
  if (isRepetition(told, index)) return [`It writes ${some(written)}, with the same statements.`]
  const direct = verdict === 'pending' && written.length === 0
  return [
    ...(written.length === 0 ? [direct ? 'It writes no migration and changes the database itself.' : 'It writes no migration.'] : [`It writes ${some(written)}${partners}.`]),
    ...(others.length === 0 ? [] : [`It changes ${counted(others.length, 'other file')}: ${some(others.map(({ path, status }) => `\`${visibleLine(path)}\` (${status})`))}.`]),
    ...(verdict === 'phantom' ? ['That changes nothing.'] : effect.changes.length === 0 ? [] : [`That changes the schema: ${countedChanges(effect.summary)}.`]),
    ...(touched.length === 0 ? [] : [`As they are it writes: ${some(touched.map(({ kind, name, cause }) => `${kind} \`${visibleLine(name)}\` (${visibleLine(cause)})`))}.`]),
    ...(spelling.length === 0 ? [] : [`PostgreSQL keeps ${listed(spelling.slice(0, named).map(({ written: here, kept }) => `\`${visibleLine(here)}\` as \`${visibleLine(kept)}\``))}.`])
  ]
}

/** The SQL or the programs that a run has written, each with its name. */
export function runTexts(told: Told, index: number): readonly { readonly name: string; readonly text: string }[] {
  const { files, printed } = told.runs[index] ?? { files: [], printed: null }
  if (isRepetition(told, index)) return []
  const texts = files.flatMap(({ path, role, text }) => (role === 'migration' && text !== null ? [{ name: path, text }] : []))
  return [...texts, ...(printed === null ? [] : [{ name: 'standard output', text: printed }])]
}

type Cause = NonNullable<Told['loop']>['cause']

/** Why it goes on, and what to do about that. */
const reasons: Readonly<Record<Cause, readonly [why: string, todo: string]>> = {
  spelling: [
    'Each writes what is there already: most likely the generator compares what it reads from the database with other words than PostgreSQL keeps.',
    'Write what it reads (the model, the entity, the schema file) in the words that PostgreSQL gives back.'
  ],
  moment: [
    'Each has other values: they are worked out at the moment at which the generator runs.',
    'Let the database work the value out, with an expression such as `now()` or `gen_random_uuid()`, or write a constant.'
  ],
  'back and forth': ['Each takes back what the one before has done.', 'Find the two places that want it differently, and decide for one.'],
  unseen: [
    'Each writes the same change, since the generator does not see that it was made.',
    'Find out where the generator looks (another schema, another name, a type that it reads as something else), or write this by hand and take it out of what the generator reads.'
  ],
  unknown: ['What it writes the second time is neither the same nor the way back.', 'Compare the two to see what it cannot settle.']
}

/** What a loop would become, why it goes on, and what to do: sentences. */
export function seriesSentences(loop: NonNullable<Told['loop']>): readonly string[] {
  const { files, interval, cause, values, checksumCauses } = loop
  const [why, todo] = reasons[cause]
  const series = files.length === 0 ? 'The same goes on' : `${[...new Set(files)].map((path) => `\`${visibleLine(path)}\``).join(', ')}, … The series goes on`
  const places = values.slice(0, named).map(({ first, second }) => `\`${foldLine(first, quoted)}\`, then \`${foldLine(second, quoted)}\``)
  return [
    `${series} with every run; these two are ${duration(interval)} apart.`,
    places.length === 0 ? why : `${why} ${places.join('; ')}.`,
    ...checksumCauses.flatMap((name) => {
      const mending = adviceOf(name)
      return mending === undefined ? [] : [`Cause \`${visibleLine(name)}\`: ${mending}`]
    }),
    `${todo} Until then let nothing run it unattended: \`guard\` in front of it stops it.`
  ]
}

function some(parts: readonly string[]): string {
  const rest = parts.length - named
  return rest > 0 ? `${parts.slice(0, named).join(', ')} and ${rest.toLocaleString('en-US')} more` : listed(parts)
}
