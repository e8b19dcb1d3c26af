import type { DatabaseObject } from '../../snapshot/object.js'
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
export function ownSequence(sequence: DatabaseObject): string | undefined {
  const column = text(sequence, 'owned by')
  return column === undefined || flag(sequence, 'identity') ? undefined : `ALTER SEQUENCE ${sequence.name} OWNED BY ${column}`
}
