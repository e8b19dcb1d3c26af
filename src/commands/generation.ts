import { definitionAmong } from '../catalog/ddl/among.js'
import { starSecrets } from '../catalog/secrets.js'
import { spellingDifferences } from '../checksum/differences.js'
import type { Difference } from '../checksum/differences.js'
import { levels } from '../config/codes.js'
import { aspectNames, buildPolicy } from '../config/policy.js'
import { factsOf } from '../history/facts.js'
import { verdictOnGeneration } from '../history/generation.js'
import type { Generation } from '../history/generation.js'
import type { Step } from '../history/replay.js'
import { causeOf } from '../history/rewritten.js'
import type { Rewritten } from '../history/rewritten.js'
import { keyOf } from '../snapshot/object.js'
import type { DatabaseObject } from '../snapshot/object.js'
import type { Change } from '../snapshot/change.js'
import type { TextFile } from '../source/file-tree.js'
import { indexNamed, readStatements } from '../source/mentions.js'
import type { Workshop } from '../source/source.js'
import { effectOf } from '../sql/effect.js'
import { quotedStatements } from '../sql/quoted-statements.js'
import { statementKind } from '../sql/statement.js'
import { targetsOf } from '../sql/targets.js'
import { compareBuilt } from './compare.js'
import type { Answer, Stand } from './generator.js'
import { userCommand } from './migrated.js'
import type { Run } from './run.js'

/** Every aspect counts. */
const everything = buildPolicy({ compare: new Map(aspectNames.map((aspect) => [aspect, levels[0]])), severity: new Map(), failOn: 'error', falsePositives: 'comment' })

/**
 * Says what a run of the generator comes to.
 *
 * @param after what the migrations build with what it wrote; undefined where it wrote none
 */
export async function judgeAnswer(run: Run, workshop: Workshop, before: Stand, answer: Answer, after: Stand | undefined): Promise<Generation> {
  const { config } = run
  const wide = { ...config, ignore: [], policy: everything }
  const direct = await compareBuilt(workshop, before.built, answer.left, config)
  const told = after === undefined ? [] : (await compareBuilt(workshop, before.built, after.built, config)).changes
  const leftOut = after === undefined || told.length > 0 ? [] : (await compareBuilt(workshop, before.built, after.built, wide)).changes
  const texts = textsOf(answer, after)
  const steps = (after?.replay.steps ?? []).filter(({ migration }) => texts.some(({ path }) => path === migration.up.path))
  const statements = texts.flatMap(statementsIn)
  const isProven = steps.length === texts.length
  const named = after === undefined ? [] : findNamed(statements, after.built.snapshot.objects, [...told, ...leftOut])
  const rewritten = isProven ? uniqueObjects([...steps.flatMap(({ touched }) => touched), ...respelled(steps, named)]) : named
  const seen = told.length + leftOut.length > 0 ? [] : rewritten
  const hide = (text: string): string => starSecrets(userCommand(run, '').hide(text))
  const found = {
    instant: answer.instant, changes: told, leftOut, direct: direct.changes, rewritten, statements: statements.map(hide),
    files: answer.files.map((file) => ({ ...file, text: file.text === undefined ? undefined : hide(file.text) })),
    printed: answer.printed === null ? null : hide(answer.printed),
    spelling: uniqueDifferences(seen.flatMap(differencesOf)).map(({ written, kept }) => ({ written: hide(written), kept: hide(kept) })),
    unseen: isProven ? [...new Set(texts.flatMap((part) => factsOf(part).unseen))] : [...new Set(statements.filter((text) => effectOf(text) === 'data').map(statementKind))]
  }
  return { ...found, verdict: verdictOnGeneration(found) }
}

/** Whether a run has written anything that migrates. */
export function saysSomething({ files, script }: Answer): boolean {
  return script !== undefined || files.some(({ role }) => role === 'migration')
}

/** What runs of what the generator has written. */
function textsOf({ files, script }: Answer, after: Stand | undefined): readonly TextFile[] {
  const written = files.flatMap(({ role, path, text }) => {
    if (role !== 'migration' || text === undefined) return []
    return [after?.folder.migrations.find(({ up }) => up.path === path)?.up ?? { path, text }]
  })
  return [...written, ...(script === undefined ? [] : [script.up])]
}

function statementsIn(file: TextFile): readonly string[] {
  return file.path.endsWith('.sql') || !/\.\w+$/.test(file.path) ? readStatements([file]).map(({ text }) => text) : quotedStatements(file.text)
}

/** The objects that statements name and that are there, but for those that have changed. */
function findNamed(statements: readonly string[], objects: readonly DatabaseObject[], changes: readonly Change[]): readonly Rewritten[] {
  const named = indexNamed(objects)
  const changed = new Set(changes.map(keyOf))
  const found = statements.flatMap((statement) =>
    targetsOf(statement).filter(({ action }) => action !== 'drop').flatMap((target) => {
      const [object, other] = named(target)
      if (object === undefined || other !== undefined || changed.has(keyOf(object))) return []
      return [{ object, definition: definitionAmong(object, objects), cause: causeOf(statement, target), statement }]
    })
  )
  return uniqueObjects(found)
}

/** What some steps have changed in its spelling alone, which PostgreSQL takes for the same. */
function respelled(steps: readonly Step[], named: readonly Rewritten[]): readonly Rewritten[] {
  const changed = new Set(steps.flatMap(({ changes }) => changes.map(keyOf)))
  return named.filter(({ object }) => changed.has(keyOf(object))).map((each) => ({ ...each, cause: 'written in another spelling, equal' }))
}

/** Each object once. What a statement alters by altering what belongs to it is told of that. */
function uniqueObjects(rewritten: readonly Rewritten[]): readonly Rewritten[] {
  const first = new Map<string, Rewritten>()
  for (const each of rewritten) if (!first.has(keyOf(each.object))) first.set(keyOf(each.object), each)
  const parents = new Set([...first.values()].flatMap(({ object: { parent } }) => parent ?? []))
  return [...first.values()].filter(({ object, statement }) => !parents.has(keyOf(object)) || /^\s*create\b/i.test(statement ?? ''))
}

/** Where ALTER COLUMN names a clause, and what the column keeps of it. */
const clauses: readonly (readonly [clause: string, pattern: RegExp, attribute: string])[] = [
  ['DEFAULT', /\bALTER\b[^]*\bSET\s+DEFAULT\s+([^]+)$/i, 'default'],
  ['TYPE', /\bALTER\b[^]*?\bTYPE\s+([^]+?)(?:\s+USING\b[^]*)?$/i, 'type']
]

/** In which words a statement writes what it does not change. Of a column that is altered the clause tells, and not the whole definition. */
function differencesOf({ object, statement, definition }: Rewritten): readonly Difference[] {
  if (statement === undefined) return []
  if (object.kind === 'constraint') return spellingDifferences(ruleOf(statement), ruleOf(definition))
  if (object.kind !== 'column') return spellingDifferences(statement, definition)
  return clauses.flatMap(([clause, pattern, attribute]) => {
    const [written, kept] = [pattern.exec(statement)?.[1]?.trim(), object.attributes[attribute]]
    return written === undefined || typeof kept !== 'string' || written === kept ? [] : [{ written: `${clause} ${written}`, kept: `${clause} ${kept}` }]
  })
}

/** What a constraint asks for, without the table that it is added to. */
function ruleOf(text: string): string {
  return /\b(?:CHECK|UNIQUE|PRIMARY\s+KEY|FOREIGN\s+KEY|EXCLUDE)\b[^]*/i.exec(text)?.[0] ?? text
}

function uniqueDifferences(differences: readonly Difference[]): readonly Difference[] {
  return [...new Map(differences.map((each) => [JSON.stringify(each), each])).values()]
}
