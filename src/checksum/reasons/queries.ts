import { storedName } from '../../sql/name.js'
import { behindName, closeOf, findOutside, hasKeys, isName, keyAt } from './match.js'
import type { CauseContext } from './reason.js'
import { itemOf } from './items.js'
import type { Words } from './words.js'

/** A stretch of words; `to` is exclusive. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** One SELECT with its clauses. */
export interface Select {
  /** Whether it stands behind UNION, INTERSECT or EXCEPT, so that its columns have the names of those in front of it. */
  readonly later: boolean
  readonly items: readonly Range[]
  readonly tables: readonly Table[]
  /** The elements of GROUP BY and ORDER BY. */
  readonly keys: readonly Range[]
}

/** What FROM names. */
export interface Table {
  /** The parts of its name as stored; absent for a function or a query. */
  readonly name?: readonly string[]
  /** The query in parentheses. */
  readonly query?: Range
  /** Where the name stands by which it goes, if it is given one, with the AS in front of it. */
  readonly alias?: Range
  /** The columns that it shares with those in front of it, by USING; undefined where that is not known (NATURAL). */
  readonly shared?: readonly string[] | undefined
}

const ends = new Set('FROM WHERE GROUP HAVING WINDOW UNION INTERSECT EXCEPT ORDER LIMIT OFFSET FETCH FOR WITH INTO RETURNING ) ;'.split(' '))

/** Where a clause of a query ends that begins at a place: at the next clause, or at what closes the query. */
function clauseEnd(words: Words, from: number): number {
  return findOutside(words, from, words.length - 1, (index) => {
    const [key, before, after] = [keyAt(words, index), keyAt(words, index - 1), keyAt(words, index + 1)]
    if (!ends.has(key) || before === '.') return false
    return !((key === 'FROM' && before === 'DISTINCT') || (key === 'GROUP' && before === 'WITHIN') || (key === 'WITH' && /^(?:TIME|ORDINALITY)$/.test(after)))
  })
}

/** Every SELECT, in the order of the text. */
export function selectsIn(words: Words): readonly Select[] {
  return words.flatMap((word, index) => (word.key === 'SELECT' && word.kind === 'word' ? [selectAt(words, index)] : []))
}

/** The SELECT that begins at a place. */
export function selectAt(words: Words, index: number): Select {
  let from = index + 1
  if (keyAt(words, from) === 'ALL') from++
  if (keyAt(words, from) === 'DISTINCT') from = keyAt(words, from + 1) === 'ON' ? closeOf(words, from + 2) + 1 : from + 1
  let end = clauseEnd(words, from)
  const items = rangesOf(words, { from, to: end })
  let tables: readonly Table[] = []
  const keys: Range[] = []
  let combined = false
  while (!/^[);]?$/.test(keyAt(words, end)) && !combined) {
    const clause = keyAt(words, end)
    const start = end + 1
    end = clauseEnd(words, start)
    if (clause === 'FROM') tables = tablesIn(words, { from: start, to: end })
    else if ((clause === 'GROUP' || clause === 'ORDER') && keyAt(words, start) === 'BY') keys.push(...rangesOf(words, { from: start + 1, to: end }))
    combined = /^(?:UNION|INTERSECT|EXCEPT)$/.test(keyAt(words, end))
  }
  let front = index - 1
  while (/^(?:\(|ALL|DISTINCT)$/.test(keyAt(words, front))) front--
  return { later: /^(?:UNION|INTERSECT|EXCEPT)$/.test(keyAt(words, front)), items, tables, keys }
}

/** The elements of a list with commas. */
export function rangesOf(words: Words, { from, to }: Range): readonly Range[] {
  const ranges: Range[] = []
  for (let start = from; start < to; ) {
    const end = findOutside(words, start, to, (index) => keyAt(words, index) === ',')
    ranges.push({ from: start, to: end })
    start = end + 1
  }
  return ranges
}

const joins = new Set('JOIN INNER LEFT RIGHT FULL OUTER CROSS NATURAL'.split(' '))
const around = new Set([...joins, 'LATERAL', 'ONLY', ','])

function isJoin(words: Words, index: number): boolean {
  return joins.has(keyAt(words, index)) && words[index]?.kind === 'word' && keyAt(words, index + 1) !== '('
}

function tablesIn(words: Words, { from, to }: Range): readonly Table[] {
  const tables: Table[] = []
  let natural = false
  for (let index = from; index < to; ) {
    const key = keyAt(words, index)
    if (around.has(key)) {
      natural ||= key === 'NATURAL'
      index++
    } else if (key === 'ON') index = findOutside(words, index, to, (at) => keyAt(words, at) === ',' || isJoin(words, at))
    else if (key === 'USING') {
      const close = closeOf(words, index + 1)
      const last = tables.pop()
      if (last !== undefined) tables.push({ ...last, shared: rangesOf(words, { from: index + 2, to: close }).map((range) => storedName(words[range.from]?.text ?? '')) })
      index = close + 1
    } else {
      const { found, end } = tableAt(words, index)
      tables.push(...(natural ? found.map((table) => ({ ...table, shared: undefined })) : found))
      natural = false
      index = Math.max(end, index + 1)
    }
  }
  return tables
}

function tableAt(words: Words, index: number): { readonly found: readonly Table[]; readonly end: number } {
  const close = closeOf(words, index)
  const isList = keyAt(words, index) === '('
  const isQuery = isList && /^(?:SELECT|WITH|VALUES|\()$/.test(keyAt(words, index + 1)) && words.slice(index, close).some(({ key }) => key === 'SELECT' || key === 'VALUES')
  if (isList && !isQuery) return { found: tablesIn(words, { from: index + 1, to: close }), end: close + 1 }
  const behind = isQuery ? close + 1 : behindName(words, index)
  const called = keyAt(words, behind) === '(' ? closeOf(words, behind) + 1 : behind
  const end = hasKeys(words, called, 'WITH', 'ORDINALITY') ? called + 2 : called
  const alias = aliasAt(words, end)
  const parts = words.slice(index, behind).filter(({ key }) => key !== '.').map(({ text }) => storedName(text))
  const table = { ...(isQuery ? { query: { from: index + 1, to: close } } : called === behind ? { name: parts } : {}), ...(alias === undefined ? {} : { alias }) }
  const last = alias?.to ?? end
  return { found: [table], end: keyAt(words, last) === '(' ? closeOf(words, last) + 1 : last }
}

/** What FROM cannot take for an alias. */
const noAliases = new Set([...joins, ...ends, 'ON', 'USING', 'TABLESAMPLE', ','])

function aliasAt(words: Words, index: number): Range | undefined {
  const at = keyAt(words, index) === 'AS' ? index + 1 : index
  return isName(words[at]) && (words[at]?.kind === 'name' || !noAliases.has(keyAt(words, at))) ? { from: index, to: at + 1 } : undefined
}

/** By which name others in the query speak of a table, as stored; undefined where it has none. */
export function calledBy({ alias, name }: Table, words: Words): string | undefined {
  return alias === undefined ? name?.at(-1) : storedName(words[alias.to - 1]?.text ?? '')
}

/** The names of a table's columns as stored; undefined where they are not known. */
export function columnsOf({ name, query }: Table, words: Words, context: CauseContext): readonly string[] | undefined {
  if (query !== undefined) return outputOf(words, query, context)
  if (name?.length === 1) {
    const defined = words.findIndex(({ text }, index) => isName(words[index]) && storedName(text) === name[0] && /^(?:WITH|,|RECURSIVE)$/.test(keyAt(words, index - 1)) && keyAt(words, index + 1) === 'AS' && keyAt(words, index + 2) === '(')
    if (defined >= 0) return outputOf(words, { from: defined + 3, to: closeOf(words, defined + 2) }, context)
  }
  return name === undefined ? undefined : context.columnsOf(name)
}

/** The names of the columns that a query gives. */
function outputOf(words: Words, { from, to }: Range, context: CauseContext): readonly string[] | undefined {
  const at = findOutside(words, from, to, (index) => keyAt(words, index) === 'SELECT')
  if (at === to) return undefined
  const select = selectAt(words, at)
  const names = select.items.map((range) => starColumns(words, select, range, context)?.map(({ column }) => column) ?? (isStar(words, range) ? undefined : [itemOf(words.slice(range.from, range.to)).name]))
  return names.includes(undefined) ? undefined : names.flatMap((each) => each ?? [])
}

/** Whether an item is `*` or `t.*`. */
export function isStar(words: Words, { from, to }: Range): boolean {
  return keyAt(words, to - 1) === '*' && (to - from === 1 || keyAt(words, to - 2) === '.')
}

/** The columns that `*` or `t.*` stands for, each with the name of its table; undefined where that is not known. */
export function starColumns(words: Words, { tables }: Select, range: Range, context: CauseContext): readonly { readonly table: string; readonly column: string }[] | undefined {
  if (!isStar(words, range)) return undefined
  const wanted = range.to - range.from === 1 ? undefined : storedName(words[range.to - 3]?.text ?? '')
  const meant = wanted === undefined ? tables : tables.filter((table) => calledBy(table, words) === wanted)
  const columns: { readonly table: string; readonly column: string }[] = []
  for (const table of meant) {
    const [name, own] = [calledBy(table, words), columnsOf(table, words, context)]
    if (name === undefined || own === undefined) return undefined
    const shared = wanted === undefined && 'shared' in table ? (table.shared ?? own.filter((each) => columns.some(({ column }) => column === each))) : []
    columns.sort((left, right) => Number(shared.includes(right.column)) - Number(shared.includes(left.column)))
    columns.push(...own.filter((each) => !shared.includes(each)).map((column) => ({ table: name, column })))
  }
  return columns.length === 0 ? undefined : columns
}
