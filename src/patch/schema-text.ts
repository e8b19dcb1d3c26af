import { quoteIdentifier } from '../sql/quote.js'
import { splitScript } from '../sql/script.js'
import { targetsOf } from '../sql/targets.js'
import type { Target } from '../sql/targets.js'
import type { TextFile } from '../source/file-tree.js'
import type { DatabaseObject } from '../snapshot/object.js'

/** A statement of a schema file and the objects that it speaks of. */
export interface Statement {
  readonly file: TextFile
  /** UTF-16 units of the file; the semicolon is not included. */
  readonly start: number
  readonly end: number
  readonly text: string
  readonly targets: readonly Target[]
}

/** Every statement of the schema files, in order. */
export function readStatements(files: readonly TextFile[]): readonly Statement[] {
  return files.flatMap((file) =>
    splitScript(file.text).steps.flatMap((step) =>
      step.type === 'statement' ? [{ file, start: step.start, end: step.end, text: step.text, targets: targetsOf(step.text) }] : []
    )
  )
}

/** The last statement that does this to an object, and the place in it. */
export function findTarget(
  statements: readonly Statement[], object: { readonly kind: string; readonly name: string }, action: Target['action']
): { readonly statement: Statement; readonly target: Target } | undefined {
  for (const statement of [...statements].reverse()) {
    const target = statement.targets.find((each) => each.action === action && namesOf(each).some((name) => isCalled(object, name)) && isKind(each.kind, object.kind))
    if (target !== undefined) return { statement, target }
  }
  return undefined
}

/** The names by which a statement may mean an object: as written, with its schema where it has one. */
function namesOf(target: Target): readonly string[] {
  const inside = [...(target.parent === undefined || target.kind === 'index' ? [] : [target.parent]), target.name].map((name) => quoteIdentifier(name)).join('.')
  const whole = target.arguments === undefined ? inside : `${inside}(${target.arguments.join(', ')})`
  return target.schema === undefined ? [whole] : [`${quoteIdentifier(target.schema)}.${whole}`]
}

function isCalled(object: { readonly name: string }, written: string): boolean {
  return object.name === written || object.name.endsWith(`.${written}`)
}

const relations = new Set(['table', 'view', 'materialized view', 'sequence', 'index', 'foreign table'])

function isKind(written: string, kind: string): boolean {
  return written === kind || (relations.has(written) && relations.has(kind)) || (written === 'type' && kind === 'domain') || (written === 'routine' && /^(function|procedure|aggregate)$/.test(kind))
}

/** Whether a statement makes this object and nothing beside it and what belongs to it. */
export function makesOnly(statement: Statement, object: DatabaseObject): boolean {
  return statement.targets.every((target) => target.action === 'create' && (isKind(target.kind, object.kind) || target.parent !== undefined || target.generatedName === true))
}
