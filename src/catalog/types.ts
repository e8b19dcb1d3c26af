import type { Value } from '../snapshot/object.js'
import { family } from './family.js'
import { address, collation, comment, lastingSchema, madeByUsers, privileges, qualified } from './fragments.js'

const common = `${address('t')} as address, array(select ${address('x')} from pg_type x where x.typelem = t.oid and x.typcategory = 'A') as array_addresses,
  ${qualified('n.nspname', 't.typname')} as name, pg_get_userbyid(t.typowner) as owner,
  ${privileges('t.typacl', 't.typowner', 'T')} as privileges, ${comment('t')} as comment`

interface Common {
  readonly address: string
  readonly array_addresses: readonly string[]
  readonly name: string
  readonly owner: string
  readonly privileges: readonly string[]
  readonly comment: string | null
}

interface TypeRow extends Common {
  readonly form: 'enum' | 'composite' | 'range'
  readonly class_address: string | null
  readonly labels: readonly string[]
  readonly members: readonly string[]
  readonly member_comments: readonly string[]
  readonly range: Readonly<Record<string, string | null>> | null
  readonly multirange_addresses: readonly string[]
}

/** Enum, composite and range types. Row types of tables, array types and multirange types come with what they belong to. */
export const types = family<TypeRow>(
  'types',
  () => `select ${common}, case t.typtype when 'e' then 'enum' when 'c' then 'composite' else 'range' end as form,
      case when c.oid is not null then ${address('c')} end as class_address,
      array(select e.enumlabel from pg_enum e where e.enumtypid = t.oid order by e.enumsortorder) as labels,
      array(select quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod) || coalesce(' COLLATE ' || ${collation('a.attcollation', 'at.typcollation')}, '')
        from pg_attribute a join pg_type at on at.oid = a.atttypid where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped order by a.attnum) as members,
      array(select quote_ident(a.attname) || ': ' || col_description(c.oid, a.attnum) from pg_attribute a
        where a.attrelid = c.oid and nullif(col_description(c.oid, a.attnum), '') is not null order by a.attnum) as member_comments,
      (select json_build_object('subtype', format_type(r.rngsubtype, null),
          'subtype opclass', (select ${qualified('pn.nspname', 'oc.opcname')} from pg_opclass oc join pg_namespace pn on pn.oid = oc.opcnamespace where oc.oid = r.rngsubopc and not oc.opcdefault),
          'collation', ${collation('r.rngcollation', '(select typcollation from pg_type where oid = r.rngsubtype)')},
          'canonical', case when r.rngcanonical <> 0 then r.rngcanonical::oid::regproc::text end,
          'subtype diff', case when r.rngsubdiff <> 0 then r.rngsubdiff::oid::regproc::text end,
          'multirange type', format_type(r.rngmultitypid, null)) from pg_range r where r.rngtypid = t.oid) as range,
      array(select ${address('m')} from pg_range r join pg_type m on m.oid = r.rngmultitypid or m.typelem = r.rngmultitypid where r.rngtypid = t.oid) as multirange_addresses
    from pg_type t join pg_namespace n on n.oid = t.typnamespace left join pg_class c on c.oid = t.typrelid and c.relkind = 'c'
    where (t.typtype in ('e', 'r') or t.typtype = 'c' and c.oid is not null) and ${lastingSchema('n')} and ${madeByUsers('t')}`,
  (row) => ({
    kind: 'type',
    name: row.name,
    address: row.address,
    aliases: [...row.array_addresses, ...row.multirange_addresses, ...(row.class_address === null ? [] : [row.class_address])],
    attributes: { form: row.form, ...formAttributes(row), owner: row.owner, privileges: row.privileges, comment: row.comment }
  })
)

function formAttributes(row: TypeRow): Record<string, Value> {
  switch (row.form) {
    case 'enum':
      return { labels: row.labels }
    case 'composite':
      return { attributes: row.members, ...(row.member_comments.length === 0 ? {} : { 'attribute comments': row.member_comments }) }
    case 'range':
      return { ...row.range }
  }
}

interface DomainRow extends Common {
  readonly base: string
  readonly default: string | null
  readonly not_null: boolean
  readonly collation: string | null
}

/** Domains; their CHECK constraints are objects of their own. */
export const domains = family<DomainRow>(
  'domains',
  () => `select ${common}, format_type(t.typbasetype, t.typtypmod) as base, pg_get_expr(t.typdefaultbin, 0) as default, t.typnotnull as not_null,
      ${collation('t.typcollation', '(select b.typcollation from pg_type b where b.oid = t.typbasetype)')} as collation
    from pg_type t join pg_namespace n on n.oid = t.typnamespace
    where t.typtype = 'd' and ${lastingSchema('n')} and ${madeByUsers('t')}`,
  (row) => ({
    kind: 'domain',
    name: row.name,
    address: row.address,
    aliases: row.array_addresses,
    attributes: {
      type: row.base, collation: row.collation, default: row.default, 'not null': row.not_null,
      owner: row.owner, privileges: row.privileges, comment: row.comment
    }
  })
)
