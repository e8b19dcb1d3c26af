import { family } from './family.js'
import { address, comment, identity, lastingSchema, madeByUsers, routine } from './fragments.js'

interface CollationRow {
  readonly address: string
  readonly name: string
  readonly provider: string
  readonly locale: string | null
  readonly lc_collate: string | null
  readonly lc_ctype: string | null
  readonly deterministic: boolean
  readonly rules: string | null
  readonly owner: string
  readonly comment: string | null
}

/** The column that holds the locale of a provider other than libc: 14 keeps it where libc has LC_COLLATE. */
function locale(major: number): string {
  return major >= 17 ? 'c.colllocale' : major >= 15 ? 'c.colliculocale' : 'c.collcollate'
}

/** Collations. The version is a note that the server takes of its libraries, the encoding that of the database. */
export const collations = family<CollationRow>(
  'collations',
  (major) => `select ${address('c')} as address, ${identity('c')} as name,
      case c.collprovider when 'c' then 'libc' when 'i' then 'icu' when 'b' then 'builtin' else 'default' end as provider,
      case when c.collprovider <> 'c' then ${locale(major)} end as locale,
      case when c.collprovider = 'c' then c.collcollate end as lc_collate, case when c.collprovider = 'c' then c.collctype end as lc_ctype,
      c.collisdeterministic as deterministic, ${major >= 16 ? 'c.collicurules' : 'null'} as rules,
      pg_get_userbyid(c.collowner) as owner, ${comment('c')} as comment
    from pg_collation c join pg_namespace n on n.oid = c.collnamespace where ${lastingSchema('n')} and ${madeByUsers('c')}`,
  (row) => ({
    kind: 'collation',
    name: row.name,
    address: row.address,
    attributes: {
      provider: row.provider, locale: row.locale, lc_collate: row.lc_collate, lc_ctype: row.lc_ctype,
      deterministic: row.deterministic, rules: row.rules, owner: row.owner, comment: row.comment
    }
  }),
  'pg_collation'
)

interface ConversionRow {
  readonly address: string
  readonly name: string
  readonly source: string
  readonly target: string
  readonly function: string | null
  readonly default: boolean
  readonly owner: string
  readonly comment: string | null
}

/** Conversions between encodings. */
export const conversions = family<ConversionRow>(
  'conversions',
  () => `select ${address('c')} as address, ${identity('c')} as name, pg_encoding_to_char(c.conforencoding) as source,
      pg_encoding_to_char(c.contoencoding) as target, ${routine('c.conproc')} as function, c.condefault as default,
      pg_get_userbyid(c.conowner) as owner, ${comment('c')} as comment
    from pg_conversion c join pg_namespace n on n.oid = c.connamespace where ${lastingSchema('n')} and ${madeByUsers('c')}`,
  (row) => ({
    kind: 'conversion',
    name: row.name,
    address: row.address,
    attributes: { source: row.source, target: row.target, function: row.function, default: row.default, owner: row.owner, comment: row.comment }
  }),
  'pg_conversion'
)
