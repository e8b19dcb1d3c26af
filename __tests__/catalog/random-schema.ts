import fc from 'fast-check'

/** A column of a random table. */
interface Column {
  readonly name: string
  readonly type: string
  readonly notNull: boolean
  readonly default: string | null
}

/** A random table with what belongs to it. Constraints, indexes and views speak of its columns by their place. */
interface Table {
  readonly name: string
  readonly columns: readonly Column[]
  readonly key: boolean
  readonly checks: readonly number[]
  readonly indexes: readonly { readonly column: number; readonly unique: boolean; readonly descending: boolean; readonly partial: boolean }[]
  readonly view: boolean
  readonly comment: string | null
  readonly rowSecurity: boolean
}

/** A random schema: tables, an enum type, a sequence and a function. */
export interface RandomSchema {
  readonly tables: readonly Table[]
  readonly labels: readonly string[]
  readonly increment: number
  readonly constant: number
}

/** Types with a constant of each; what a column of the type can be compared with, and be by default. */
const types: Readonly<Record<string, string>> = {
  integer: '7', bigint: '-1', text: `'it''s'`, 'character varying(9)': `'x'`, 'numeric(8,2)': '1.50', boolean: 'true', date: `'2020-02-29'`,
  'timestamp with time zone': `'2020-01-01 00:00:00+02'`, 'integer[]': `'{1,2}'`, jsonb: `'{"a": [1]}'`, uuid: `'00000000-0000-0000-0000-000000000001'`, interval: `'1 mon 2 days'`
}

/** Names as people and machines give them. */
const name = fc.oneof(
  fc.constantFrom('a', 'user', 'select', 'Mixed Case', 'with.dot', 'quote"d', "apo'strophe", '100%', 'größe', '🐘', 'tab\tbed', ' ', 'a_very_long_name_that_is_cut_somewhere_after_sixty_three_bytes_or_so'),
  fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }).filter(isStorable)
)
/** What a UTF-8 database can hold (PostgreSQL manual, 8.3 and 24.3). */
function isStorable(text: string): boolean {
  return !text.includes('\0') && Buffer.from(text).toString() === text
}

/** Names are cut at 63 bytes: those that begin alike would become one. */
const uniqueBytes = (text: string): string => Buffer.from(text).subarray(0, 50).toString()

const column: fc.Arbitrary<Column> = fc.record({
  name,
  type: fc.constantFrom(...Object.keys(types)),
  notNull: fc.boolean(),
  default: fc.constantFrom(null, 'constant', 'NULL')
}).map(({ default: standard, ...rest }) => ({ ...rest, default: standard === 'constant' ? (types[rest.type] ?? null) : standard }))

const table: fc.Arbitrary<Table> = fc.record({
  name,
  columns: fc.uniqueArray(column, { minLength: 1, maxLength: 5, selector: (each) => uniqueBytes(each.name) }),
  key: fc.boolean(),
  checks: fc.uniqueArray(fc.nat(4), { maxLength: 2 }),
  indexes: fc.array(fc.record({ column: fc.nat(4), unique: fc.boolean(), descending: fc.boolean(), partial: fc.boolean() }), { maxLength: 2 }),
  view: fc.boolean(),
  comment: fc.option(fc.string({ maxLength: 20 }).filter(isStorable)),
  rowSecurity: fc.boolean()
})

export const randomSchema: fc.Arbitrary<RandomSchema> = fc.record({
  tables: fc.uniqueArray(table, { minLength: 1, maxLength: 4, selector: (each) => uniqueBytes(each.name) }),
  labels: fc.uniqueArray(name.filter((label) => Buffer.byteLength(label) < 64), { minLength: 1, maxLength: 4 }),
  increment: fc.integer({ min: 1, max: 9 }),
  constant: fc.integer()
})

function identifier(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}

function literal(text: string): string {
  const quoted = `'${text.replaceAll("'", "''")}'`
  return quoted.includes('\\') ? `E${quoted.replaceAll('\\', '\\\\')}` : quoted
}

/** The statements that make a schema, in an order in which they run. */
export function statementsOf({ tables, labels, increment, constant }: RandomSchema): readonly string[] {
  return [
    `CREATE TYPE mood AS ENUM (${labels.map(literal).join(', ')})`,
    `CREATE SEQUENCE counter INCREMENT ${String(increment)}`,
    `CREATE FUNCTION answer() RETURNS bigint LANGUAGE sql IMMUTABLE AS ${literal(`select ${String(constant)}`)}`,
    ...tables.flatMap(tableStatements)
  ]
}

function tableStatements(made: Table, index: number): readonly string[] {
  const own = identifier(`${String(index)}${made.name}`)
  const at = (place: number): Column => made.columns[place % made.columns.length] as Column
  const columns = made.columns.map(({ name: called, type, notNull, default: standard }) =>
    [identifier(called), type, standard === null ? '' : `DEFAULT ${standard}`, notNull ? 'NOT NULL' : ''].join(' '))
  const first = at(0)
  return [
    `CREATE TABLE ${own} (${[...columns, ...(made.key ? [`PRIMARY KEY (${identifier(first.name)})`] : [])].join(', ')})`,
    ...made.checks.map((place, number) => `ALTER TABLE ${own} ADD CONSTRAINT check_${String(number)} CHECK (${identifier(at(place).name)} IN (${types[at(place).type] ?? ''}))`),
    ...made.indexes.map(({ column: place, unique, descending, partial }, number) =>
      `CREATE ${unique ? 'UNIQUE ' : ''}INDEX index_${String(index)}_${String(number)} ON ${own} (${identifier(at(place).name)}${descending ? ' DESC' : ''})${partial ? ` WHERE ${identifier(first.name)} IS NOT NULL` : ''}`),
    ...(made.view ? [`CREATE VIEW view_${String(index)} AS SELECT * FROM ${own} WHERE ${identifier(first.name)} = ${types[first.type] ?? ''}`] : []),
    ...(made.comment === null ? [] : [`COMMENT ON TABLE ${own} IS ${literal(made.comment)}`]),
    ...(made.rowSecurity ? [`ALTER TABLE ${own} ENABLE ROW LEVEL SECURITY`, `CREATE POLICY own ON ${own} USING (answer() > 0)`] : [])
  ]
}

/** One way to change a schema, the statement that does so, and the one that takes it back. */
export const mutations: readonly { readonly change: (own: string, column: string) => readonly [there: string, back: string] }[] = [
  { change: (own) => [`ALTER TABLE ${own} ADD COLUMN added_later integer`, `ALTER TABLE ${own} DROP COLUMN added_later`] },
  { change: (own) => [`CREATE INDEX added_later ON ${own} ((1))`, 'DROP INDEX added_later'] },
  { change: (own) => [`ALTER TABLE ${own} ADD CONSTRAINT added_later CHECK (answer() > 1)`, `ALTER TABLE ${own} DROP CONSTRAINT added_later`] },
  { change: (own) => [`ALTER TABLE ${own} SET (fillfactor = 77)`, `ALTER TABLE ${own} RESET (fillfactor)`] },
  { change: (own) => [`ALTER TABLE ${own} SET UNLOGGED`, `ALTER TABLE ${own} SET LOGGED`] },
  { change: (own, column_) => [`COMMENT ON COLUMN ${own}.${column_} IS 'later'`, `COMMENT ON COLUMN ${own}.${column_} IS NULL`] },
  { change: (own) => [`CREATE TRIGGER added_later BEFORE UPDATE ON ${own} FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()`, `DROP TRIGGER added_later ON ${own}`] },
  { change: (own) => [`CREATE RULE added_later AS ON DELETE TO ${own} DO INSTEAD NOTHING`, `DROP RULE added_later ON ${own}`] },
  { change: (own) => [`CREATE VIEW added_later AS SELECT count(*) FROM ${own}`, 'DROP VIEW added_later'] },
  { change: (own, column_) => [`ALTER TABLE ${own} ALTER COLUMN ${column_} SET STATISTICS 77`, `ALTER TABLE ${own} ALTER COLUMN ${column_} SET STATISTICS -1`] },
  { change: (own) => [`ALTER TABLE ${own} REPLICA IDENTITY FULL`, `ALTER TABLE ${own} REPLICA IDENTITY DEFAULT`] },
  { change: () => ['ALTER SEQUENCE counter CACHE 3', 'ALTER SEQUENCE counter CACHE 1'] },
  { change: () => ['ALTER FUNCTION answer() COST 7', 'ALTER FUNCTION answer() COST 100'] }
]

/** The first table of a schema and its first column, as SQL names them. */
export function firstOf({ tables }: RandomSchema): readonly [table: string, column: string] {
  const [first] = tables
  return [identifier(`0${first?.name ?? ''}`), identifier(first?.columns[0]?.name ?? '')]
}
