/** The longest identifier, in bytes (`NAMEDATALEN - 1`). */
const longestName = 63

const suffixes = { 'primary key': 'pkey', unique: 'key', 'foreign key': 'fkey', check: 'check', exclusion: 'excl', index: 'idx', sequence: 'seq', 'not null': 'not_null' } as const

export type NameSource = keyof typeof suffixes

const endings = Object.fromEntries(Object.entries(suffixes).map(([source, label]) => [source, new RegExp(`_${label}(\\d*)$`)])) as Readonly<Record<NameSource, RegExp>>

/**
 * Says whether the server chose a name: `exact` if it would choose it today for this relation and these columns (with a
 * digit behind it if the plain one was taken), `shape` if it merely looks like one, as it does once the relation or a
 * column has been renamed. All names here are unquoted.
 *
 * PostgreSQL: `ChooseIndexName`, `ChooseConstraintName` and `makeObjectName` in src/backend/commands/indexcmds.c.
 */
export function generatedName(source: NameSource, name: string, relation: string, columns: readonly string[]): 'exact' | 'shape' | undefined {
  const digits = endings[source].exec(name)
  if (digits === null) return undefined
  const addition = source === 'primary key' || (source === 'check' && columns.length !== 1) ? '' : columns.join('_')
  return makeObjectName(relation, addition, `${suffixes[source]}${digits[1] ?? ''}`) === name ? 'exact' : 'shape'
}

/** Joins the parts with underscores and shortens the longer of the first two until the whole fits, as the server does. */
function makeObjectName(first: string, second: string, label: string): string {
  const overhead = (second === '' ? 0 : 1) + 1 + label.length
  let left = Buffer.byteLength(first)
  let right = Buffer.byteLength(second)
  while (left + right > longestName - overhead) {
    if (left > right) left--
    else right--
  }
  const start = clip(first, left)
  return second === '' ? `${start}_${label}` : `${start}_${clip(second, right)}_${label}`
}

/** The longest prefix of whole characters in at most so many bytes (`pg_mbcliplen`). */
function clip(text: string, bytes: number): string {
  if (Buffer.byteLength(text) <= bytes) return text
  let result = ''
  let used = 0
  for (const character of text) {
    used += Buffer.byteLength(character)
    if (used > bytes) break
    result += character
  }
  return result
}
