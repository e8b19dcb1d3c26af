import type { Node, TypeName } from 'libpg-query'
import { quoteIdentifier } from './quote.js'

/** Names of `pg_type` that `format_type` writes in the words of the SQL standard. */
const standardNames: Readonly<Record<string, string>> = {
  bit: 'bit',
  bool: 'boolean',
  bpchar: 'character',
  float4: 'real',
  float8: 'double precision',
  int2: 'smallint',
  int4: 'integer',
  int8: 'bigint',
  interval: 'interval',
  json: 'json',
  numeric: 'numeric',
  time: 'time without time zone',
  timestamp: 'timestamp without time zone',
  timestamptz: 'timestamp with time zone',
  timetz: 'time with time zone',
  varbit: 'bit varying',
  varchar: 'character varying'
}

/**
 * A type as `format_type(oid, NULL)` would write it, as far as its name alone tells: `int` and `int4` are `integer`, lengths
 * and precisions are left out, any number of array bounds is `[]`. A schema stays where one was written, except `pg_catalog`.
 */
export function typeText(type: TypeName): string {
  const names = stringsOf(type.names)
  const own = names[0] === 'pg_catalog' ? names.slice(1) : names
  const [only] = own
  const standard = own.length === 1 && only !== undefined ? standardNames[only] : undefined
  const name = standard ?? own.map((part) => quoteIdentifier(part)).join('.')
  return `${name}${type.pct_type === true ? '%TYPE' : ''}${(type.arrayBounds ?? []).length > 0 ? '[]' : ''}`
}

/** The texts of String nodes. */
export function stringsOf(nodes: readonly Node[] | undefined): readonly string[] {
  return (nodes ?? []).flatMap((node) => ('String' in node && node.String.sval !== undefined ? [node.String.sval] : []))
}
