import { family } from './family.js'
import { address, comment, identity, madeByUsers, signature, typeIdentity } from './fragments.js'

interface CastRow {
  readonly address: string
  readonly name: string
  readonly source: string
  readonly target: string
  readonly method: 'function' | 'inout' | 'binary'
  readonly function: string | null
  readonly context: 'implicit' | 'assignment' | 'explicit'
  readonly comment: string | null
}

/** Casts. The one from a range to its multirange type comes with the range (`pg_depend.deptype` i). */
export const casts = family<CastRow>(
  'casts',
  () => `select ${address('c')} as address, ${identity('c')} as name, ${typeIdentity('c.castsource')} as source, ${typeIdentity('c.casttarget')} as target,
      case c.castmethod when 'f' then 'function' when 'i' then 'inout' else 'binary' end as method, ${signature('c.castfunc')} as function,
      case c.castcontext when 'i' then 'implicit' when 'a' then 'assignment' else 'explicit' end as context, ${comment('c')} as comment
    from pg_cast c where ${madeByUsers('c')}
      and not exists (select from pg_depend i where i.classid = c.tableoid and i.objid = c.oid and i.deptype = 'i')`,
  (row) => ({
    kind: 'cast',
    name: row.name,
    address: row.address,
    attributes: { source: row.source, target: row.target, method: row.method, function: row.function, context: row.context, comment: row.comment }
  }),
  'pg_cast'
)

interface TransformRow {
  readonly address: string
  readonly type: string
  readonly language: string
  readonly from_sql: string | null
  readonly to_sql: string | null
  readonly comment: string | null
}

/** Transforms: how values of a type reach functions of a language, and come back. */
export const transforms = family<TransformRow>(
  'transforms',
  () => `select ${address('t')} as address, ${typeIdentity('t.trftype')} as type, quote_ident(l.lanname) as language,
      ${signature('t.trffromsql')} as from_sql, ${signature('t.trftosql')} as to_sql, ${comment('t')} as comment
    from pg_transform t join pg_language l on l.oid = t.trflang where ${madeByUsers('t')}`,
  (row) => ({
    kind: 'transform',
    name: `for ${row.type} on language ${row.language}`,
    address: row.address,
    attributes: { type: row.type, language: row.language, 'from sql': row.from_sql, 'to sql': row.to_sql, comment: row.comment }
  }),
  'pg_transform'
)
