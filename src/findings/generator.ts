import type { Policy } from '../config/policy.js'
import type { Again } from '../history/again.js'
import type { Generation } from '../history/generation.js'
import type { Difference } from '../checksum/differences.js'
import type { Change } from '../snapshot/change.js'
import type { Finding, Location } from './finding.js'
import { raise } from './raise.js'

/** What a generator has written in two runs. */
export interface Generated {
  readonly first: Generation
  /** Behind what the first one wrote; undefined where that was nothing. */
  readonly second: Generation | undefined
  readonly again: { readonly cause: Again; readonly values: readonly Difference[] }
  /** Why a text checksum takes the objects for other ones, by the names of the audit's causes. */
  readonly causes: readonly string[]
  readonly locate: (object: { readonly kind: string; readonly name: string }) => Location | undefined
}

/** So many objects are named in a sentence, and so many characters of SQL are kept with a finding. */
const [named, excerpt] = [3, 2000]

/** What there is to say about a generator: what its first run wrote, and that it writes again. */
export function findGenerated({ first, second, again, causes, locate }: Generated, policy: Policy): readonly Finding[] {
  const about = ({ rewritten, verdict }: Generation): Pick<Finding, 'object' | 'location'> => {
    const [only, other] = rewritten
    if (verdict !== 'phantom' || only === undefined || other !== undefined) return {}
    const { kind, name } = only.object
    const location = locate({ kind, name })
    return { object: { kind, name }, ...(location === undefined ? {} : { location }) }
  }
  const details = (run: Generation): Finding['details'] => ({
    files: run.files.map(({ path, status, role }) => ({ path, status, role })),
    touched: run.rewritten.map(({ object: { kind, name }, cause }) => ({ kind, name, cause })), spelling: run.spelling, causes,
    sql: run.statements.join(';\n').slice(0, excerpt)
  })
  const { verdict } = first
  const written = verdict === 'nothing' ? [] : raise({
    code: verdict === 'pending' ? 'generator-pending' : 'generator-phantom', severity: isLeftOut(first) ? 'notice' : 'error',
    message: verdict === 'pending' ? sayPending(first) : sayPhantom(first, causes), details: details(first)
  }, policy)
  const repeated = second === undefined || second.verdict === 'nothing' ? [] : raise({
    code: 'generator-loop', severity: 'error', message: sayLoop(first, second, again, causes), details: { ...details(second), cause: again.cause, values: again.values }
  }, policy)
  return [...written.map((finding) => ({ ...finding, ...about(first) })), ...repeated.map((finding) => ({ ...finding, ...about(second ?? first) }))]
}

/** Whether it changes nothing that counts. */
function isLeftOut({ changes, leftOut, unseen, files }: Generation): boolean {
  return changes.length === 0 && leftOut.length > 0 && unseen.length === 0 && files.every(({ role, status }) => role !== 'migration' || status === 'added')
}

function sayPending(run: Generation): string {
  const { changes, leftOut, direct, unseen, rewritten } = run
  const files = run.files.filter(({ role }) => role === 'migration')
  if (files.length === 0 && run.printed === null) return `The generator writes no migration and changes the database itself: ${changed(direct)}.`
  const edited = files.filter(({ status }) => status !== 'added')
  const doings = [
    ...(changes.length > 0 ? [`changes the schema: ${changed(changes)}`] : []),
    ...(leftOut.length > 0 ? [`changes what \`ignore\` or \`compare\` leave out: ${changed(leftOut)}`] : []),
    ...(unseen.length > 0 ? [`does what an empty database does not show (${unseen.join(', ')})`] : [])
  ]
  return [
    doings.length === 0 ? `The generator writes ${what(run)}.` : `The generator writes ${what(run)}, which ${doings.join(', and ')}.`,
    ...(edited.length === 0 ? [] : [`${list(edited.map(({ path, status }) => `${path} is ${status}`))}, which databases may have run already.`]),
    ...(rewritten.length === 0 || doings.length === 0 ? [] : [`Beside that it writes ${objects(run)} as ${rewritten.length === 1 ? 'it is' : 'they are'}.`])
  ].join(' ')
}

function sayPhantom(run: Generation, causes: readonly string[]): string {
  const { rewritten, statements } = run
  const doing = rewritten.length > 0 ? `: it writes ${objects(run)} as ${rewritten.length === 1 ? 'it is' : 'they are'}` : statements.length === 0 ? ': there is no statement in it' : ''
  return `The generator writes ${what(run)}, which changes nothing${doing}. ${sayWhy(run, causes)}`.trimEnd()
}

/** Why a comparison of texts finds a difference where there is none. */
function sayWhy({ spelling }: Generation, causes: readonly string[]): string {
  const pairs = spelling.map(({ written, kept }) => `\`${written}\` is kept as \`${kept}\``)
  return [
    ...(pairs.length === 0 ? [] : [`A comparison of texts finds a difference all the same: ${pairs.join(', ')}.`]),
    ...(causes.length === 0 ? [] : [`Why the text checksum differs: ${causes.join(', ')}.`])
  ].join(' ')
}

const reasons: Readonly<Record<Again, (values: readonly Difference[]) => string>> = {
  spelling: () => 'That is there already: most likely it compares what it reads from the database with other words than PostgreSQL keeps.',
  moment: (values) => `It writes the same with values of the moment at which it runs: ${values.map(({ written, kept }) => `\`${written}\` the first time, \`${kept}\` the second`).join(', ')}.`,
  'back and forth': () => 'The second migration takes back what the first has done.',
  unseen: () => 'It writes the same once more, since it does not see what the first migration has done.',
  unknown: () => 'Compare the two to see what it cannot settle.'
}

function sayLoop(first: Generation, second: Generation, { cause, values }: Generated['again'], causes: readonly string[]): string {
  const seconds = ((second.instant - first.instant) / 1000).toFixed(1)
  return `Run again ${seconds} s later, with what it wrote applied, the generator writes ${what(second)}: so it will each time that it is run. ${reasons[cause](values)}${first.verdict === 'pending' && second.verdict === 'phantom' ? ` ${sayWhy(second, causes)}` : ''}`.trimEnd()
}

function what({ files, printed }: Generation): string {
  const migrations = files.filter(({ role }) => role === 'migration').map(({ path }) => path)
  return list([...migrations, ...(printed === null ? [] : ['SQL on standard output'])])
}

function objects({ rewritten }: Generation): string {
  return rest(rewritten.map(({ object: { kind, name } }) => `the ${kind} ${name}`))
}

function changed(changes: readonly Change[]): string {
  return rest(changes.map(({ action, kind, name }) => `${action} ${kind} ${name}`))
}

function rest(parts: readonly string[]): string {
  return `${parts.slice(0, named).join(', ')}${parts.length > named ? ` and ${String(parts.length - named)} more` : ''}`
}

function list(parts: readonly string[]): string {
  return rest(parts) || 'a migration'
}
