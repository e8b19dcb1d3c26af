import type { DatabaseObject } from '../snapshot/object.js'
import { clausesOf } from '../sql/clauses.js'
import type { Stretch } from '../sql/clauses.js'
import { offsetBehind, piecesOf } from '../sql/piece.js'
import { replaceGeneration } from './column.js'
import { lastWord } from './committed.js'
import type { Committed, Word } from './committed.js'
import type { Edit } from './edit.js'
import { removeStretch, replaceStretch } from './stretch.js'

/** The word behind which a command says what it sets, for those of which all before it can stay as it is written. */
const settingWords: Readonly<Record<string, string>> = {
  type: 'TYPE', default: 'DEFAULT', storage: 'STORAGE', compression: 'COMPRESSION', 'statistics target': 'STATISTICS', owner: 'TO', options: 'SET'
}

/**
 * Writes what an ALTER statement says into the clause that has the last word on the same, where that is a command too.
 *
 * @returns undefined where there is none, or where it cannot simply say something else
 */
export function restate(committed: Committed, object: DatabaseObject, alter: string): readonly Edit[] | undefined {
  const [wanted] = clausesOf(alter)
  const word = wanted === undefined || wanted.topic === '' ? undefined : lastWord(committed, object, wanted.topic)
  return wanted === undefined || word === undefined || word.clause.topic === object.kind ? undefined : restateAt(word, object, alter, wanted)
}

/** Writes what an ALTER statement says into a command that says the same of the same. */
function restateAt(word: Word, object: DatabaseObject, alter: string, wanted: Stretch): readonly Edit[] | undefined {
  const { statement, clause } = word
  const written = statement.text.slice(clause.start, clause.end)
  if (clause.topic === 'identity' && / as\s+identity\b/i.test(written)) {
    return /\bSET GENERATED /.test(alter) ? [replaceGeneration(word, clause, object)] : undefined
  }
  const sql = alter.slice(wanted.start, wanted.end)
  const from = settingAt(written, clause.topic)
  const to = settingAt(sql, clause.topic)
  if (from === undefined || to === undefined) return [replaceStretch(statement, clause, sql)]
  return [replaceStretch(statement, { start: clause.start + from, end: clause.end }, sql.slice(to))]
}

function settingAt(command: string, topic: string): number | undefined {
  const pieces = [...piecesOf(command)]
  // ALTER, COLUMN and the column's name stand before it; the name may be the same word.
  const first = pieces[0]?.text !== 'ALTER' ? 0 : pieces[1]?.text === 'COLUMN' ? 3 : 2
  return pieces[first]?.text === 'DROP' ? undefined : offsetBehind(command, settingWords[topic] ?? '', first)
}

/**
 * Writes storage parameters, or the options of a column, into the WITH or SET that has the last word on them.
 *
 * @param wanted in parentheses; undefined where there are none
 */
export function editOptions({ statement, clause }: Word, wanted: string | undefined): readonly Edit[] | undefined {
  const written = statement.text.slice(clause.start, clause.end)
  const isWith = /^with\b/i.test(written)
  if (isWith && wanted === undefined) return [removeStretch(statement, clause)]
  const open = isWith ? offsetBehind(written, 'WITH') : settingAt(written, 'options')
  return open === undefined || wanted === undefined ? undefined : [replaceStretch(statement, { start: clause.start + open, end: clause.end }, wanted)]
}
