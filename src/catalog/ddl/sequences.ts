import type { DatabaseObject } from '../../snapshot/object.js'
import type { Model } from './model.js'
import { flag, text, words } from './model.js'

/** The options of a sequence as `CREATE SEQUENCE` and identity columns take them, all of them spelled out. */
export function sequenceOptions(sequence: DatabaseObject): string {
  return words(
    `START WITH ${text(sequence, 'start') ?? ''}`,
    `INCREMENT BY ${text(sequence, 'increment') ?? ''}`,
    `MINVALUE ${text(sequence, 'minimum') ?? ''}`,
    `MAXVALUE ${text(sequence, 'maximum') ?? ''}`,
    `CACHE ${text(sequence, 'cache') ?? ''}`,
    flag(sequence, 'cycle') ? 'CYCLE' : 'NO CYCLE'
  )
}

/** `CREATE SEQUENCE`, without its owner column, which may need the sequence first. */
export function createSequence(sequence: DatabaseObject): string {
  const unlogged = text(sequence, 'persistence') === 'unlogged'
  return words('CREATE', unlogged && 'UNLOGGED', `SEQUENCE ${sequence.name} AS ${text(sequence, 'type') ?? ''}`, sequenceOptions(sequence))
}

/** `OWNED BY`, once the column is there. */
export function ownSequence(sequence: DatabaseObject): readonly string[] {
  const column = text(sequence, 'owned by')
  return column === undefined || flag(sequence, 'identity') ? [] : [`ALTER SEQUENCE ${sequence.name} OWNED BY ${column}`]
}

/** The serial types (PostgreSQL manual, 8.1.4) and the largest value of their sequences. */
const serialTypes: Readonly<Record<string, readonly [serial: string, maximum: string]>> = {
  smallint: ['smallserial', '32767'],
  integer: ['serial', '2147483647'],
  bigint: ['bigserial', '9223372036854775807']
}

/** A column as `serial` and its like, where that would make this very column and this very sequence. */
export function serialDefinition(column: DatabaseObject, model: Model): string | undefined {
  const [sequence] = model.childrenOf(column, 'sequence')
  if (sequence === undefined || flag(sequence, 'identity') || !flag(column, 'not null')) return undefined
  return isStandard(sequence, column) ? serialTypes[text(column, 'type') ?? '']?.[0] : undefined
}

/** Whether a column's sequence is the one that the server makes for such a column where nothing more is said. */
export function isStandard(sequence: DatabaseObject, column: DatabaseObject): boolean {
  const maximum = serialTypes[text(column, 'type') ?? '']?.[1] ?? ''
  const standard = `START WITH 1 INCREMENT BY 1 MINVALUE 1 MAXVALUE ${maximum} CACHE 1 NO CYCLE`
  // A name with a number behind it depends on what was made before.
  const isFirst = sequence.generatedName === 'exact' && !/\d"?$/.test(sequence.name)
  return isFirst && sequenceOptions(sequence) === standard && text(sequence, 'type') === text(column, 'type')
}
