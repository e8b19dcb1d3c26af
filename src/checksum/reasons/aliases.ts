import { storedName } from '../../sql/name.js'
import { quoteIdentifier } from '../../sql/quote.js'
import { closeOf, elementsOf, findOutside, hasKeys, keyAt, replaceAll } from './match.js'
import { impliedName, itemOf } from './items.js'
import { isStar, selectAt, selectsIn, starColumns } from './queries.js'
import type { Range, Select } from './queries.js'
import type { Reason } from './reason.js'
import { put, putBehind } from './words.js'
import type { Word, Words } from './words.js'

/** Puts other words in the place of stretches that do not overlap. */
function replaceRanges(words: Words, changes: readonly (Range & { readonly put: Words })[]): Words {
  const byStart = new Map(changes.map((change) => [change.from, change]))
  return replaceAll(words, (index) => {
    const change = byStart.get(index)
    return change === undefined ? undefined : { taken: change.to - change.from, put: change.put }
  })
}

/** `SELECT *`. */
export const expandedStar = {
  name: 'expanded-star',
  description: '`*` stands for the columns that the table had when the view was made: PostgreSQL gives back their names.',
  advice: 'Name the columns.',
  rewrite: (words, context) => {
    const plain = replaceAll(words, (index) => {
      const word = words[index]
      return word !== undefined && word.key === 'TABLE' && /^(?:AS|\(|ALL|UNION)$/.test(keyAt(words, index - 1)) ? { taken: 1, put: put(word, 'select * from') } : undefined
    })
    const changes = selectsIn(plain).flatMap((select) =>
      select.items.flatMap((range) => {
        const columns = starColumns(plain, select, range, context)
        const star = plain[range.to - 1]
        if (columns === undefined || star === undefined) return []
        const qualified = context.major < 16 || select.tables.length > 1
        const names = columns.map(({ table, column }) => `${qualified ? `${quoteIdentifier(table, context.major)}.` : ''}${quoteIdentifier(column, context.major)}`)
        return [{ ...range, put: put({ ...star, before: plain[range.from]?.before ?? '' }, names.join(', ')) }]
      })
    )
    return replaceRanges(plain, changes)
  }
} as const satisfies Reason

/** GROUP BY and ORDER BY by number or by alias. */
export const outputReference = {
  name: 'output-reference',
  description: 'GROUP BY or ORDER BY speaks of a column of the result by its number or alias.',
  advice: 'Repeat the expression in GROUP BY and ORDER BY.',
  rewrite: (words) =>
    replaceRanges(words, selectsIn(words).flatMap((select) => select.keys.flatMap(({ from, to }) => {
      const meant = meantBy(words, select, words[from])
      const behind = keyAt(words, from + 1)
      const first = words[from]
      if (meant === undefined || first === undefined || (from + 1 < to && !/^(?:ASC|DESC|NULLS|USING)$/.test(behind))) return []
      return [{ from, to: from + 1, put: meant.map((word, index) => (index === 0 ? { ...word, before: first.before } : word)) }]
    })))
} as const satisfies Reason

function meantBy(words: Words, { items }: Select, word: Word | undefined): Words | undefined {
  if (word?.kind === 'number') {
    const range = items[Number(word.text) - 1]
    return range === undefined || isStar(words, range) ? undefined : itemOf(words.slice(range.from, range.to)).expression
  }
  const named = word?.kind === 'word' || word?.kind === 'name' ? storedName(word.text) : undefined
  const found = items.map(({ from, to }) => itemOf(words.slice(from, to))).find(({ alias }) => alias !== undefined && storedName(alias.text) === named)
  return found?.expression
}

/** Names of the columns of a result. */
export const outputAlias = {
  name: 'output-alias',
  description: 'A column of the result is given its name with or without AS, in the head of the view, or although it has that name anyway: `id AS id`, `count(*) AS count`.',
  advice: 'Write AS and the name behind each expression, and none behind a column that keeps its name.',
  rewrite: (words) => {
    const all = withoutColumnList(words)
    return replaceRanges(all, selectsIn(all).flatMap(({ items, later }) => items.flatMap((range) => {
      const { expression, alias, name } = itemOf(all.slice(range.from, range.to))
      const last = expression.at(-1)
      if (alias === undefined || last === undefined) return []
      return [{ ...range, put: later || impliedName(expression) === name ? expression : [...expression, ...putBehind(last, 'as'), { ...alias, before: ' ' }] }]
    })))
  }
} as const satisfies Reason

/** `CREATE VIEW v (a) AS SELECT x` as `CREATE VIEW v AS SELECT x AS a`. */
function withoutColumnList(words: Words): Words {
  const view = words.findIndex(({ key }) => key === 'VIEW')
  const open = findOutside(words, view, words.length - 1, (index) => /^(?:\(|AS|WITH|USING)$/.test(keyAt(words, index)))
  if (keyAt(words, 0) !== 'CREATE' || view < 0 || view > 4 || keyAt(words, open) !== '(' || words.slice(0, view).some(({ key }) => key === 'RECURSIVE')) return words
  const close = closeOf(words, open)
  const names = elementsOf(words.slice(open + 1, close))
  const select = findOutside(words, close, words.length - 1, (index) => keyAt(words, index) === 'SELECT')
  const { items } = selectAt(words, select)
  if (items.length !== names.length) return words
  const renamed = items.map((range, index) => {
    const { expression } = itemOf(words.slice(range.from, range.to))
    const [last, name] = [expression.at(-1), names[index]?.[0]]
    return { ...range, put: last === undefined || name === undefined ? expression : [...expression, ...putBehind(last, 'as'), { ...name, before: ' ' }] }
  })
  return replaceRanges(words, [{ from: open, to: close + 1, put: [] }, ...renamed])
}

/** Names of the tables of a query. */
export const tableAlias = {
  name: 'table-alias',
  description: 'A table of a query goes by another name in one text, or is given it with AS.',
  advice: 'Write the other name of a table right behind it, without AS, and only where it is not the name that it has anyway.',
  rewrite: (words) =>
    replaceRanges(words, selectsIn(words).flatMap(({ tables }) => tables.flatMap((table) => {
      if (table.alias === undefined) return []
      const { from, to } = table.alias
      const repeated = keyAt(words, to) === '(' && keyAt(words, to + 2) === ')' && words[to + 1]?.text === words[to - 1]?.text ? 3 : 0
      return [{ from, to: to + repeated, put: [] }]
    })))
} as const satisfies Reason

/** INNER and OUTER. */
export const joinSpelling = {
  name: 'join-spelling',
  description: 'A join is written as INNER JOIN or LEFT OUTER JOIN.',
  advice: 'Write JOIN, LEFT JOIN, RIGHT JOIN or FULL JOIN.',
  rewrite: (words) =>
    replaceAll(words, (index) => {
      const isWord = hasKeys(words, index, 'INNER', 'JOIN') || (/^(?:LEFT|RIGHT|FULL)$/.test(keyAt(words, index - 1)) && hasKeys(words, index, 'OUTER', 'JOIN'))
      const next = words[index + 1]
      return isWord && next !== undefined ? { taken: 2, put: [{ ...next, before: words[index]?.before ?? '' }] } : undefined
    })
} as const satisfies Reason
