import type { Value } from '../snapshot/object.js'
import { family } from './family.js'
import { address, collation, comment, lastingSchema, madeByUsers, privileges, qualified, routine, storageNames } from './fragments.js'

const common = `${address('t')} as address, array(select ${address('x')} from pg_type x where x.oid = t.typarray) as array_addresses,
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
  readonly form: 'base' | 'composite' | 'enum' | 'range' | 'shell'
  readonly class_address: string | null
  readonly labels: readonly string[]
  readonly members: readonly string[]
  readonly member_comments: readonly string[]
  readonly range: Readonly<Record<string, string | null>> | null
  readonly base: Readonly<Record<string, string | boolean | null>> | null
  readonly multirange_addresses: readonly string[]
}

/** The parameters of CREATE TYPE for a base type, under the names that they have there. */
const baseFacts = `json_build_object('input', ${routine('t.typinput')}, 'output', ${routine('t.typoutput')}, 'receive', ${routine('t.typreceive')},
  'send', ${routine('t.typsend')}, 'typmod_in', ${routine('t.typmodin')}, 'typmod_out', ${routine('t.typmodout')}, 'analyze', ${routine('t.typanalyze')},
  'subscript', ${routine('t.typsubscript')}, 'internallength', case t.typlen when -1 then 'variable' else t.typlen::text end, 'passedbyvalue', t.typbyval,
  'alignment', case t.typalign when 'c' then 'char' when 's' then 'int2' when 'i' then 'int4' else 'double' end, 'storage', ${storageNames('t.typstorage')},
  'category', t.typcategory, 'preferred', t.typispreferred, 'default', t.typdefault,
  'element', case when t.typelem <> 0 then format_type(t.typelem, null) end, 'delimiter', t.typdelim, 'collatable', t.typcollation <> 0)`

/**
 * Base, enum, composite and range types, and shell types that were announced and not yet defined. Row types of tables, array
 * types and multirange types come with what they belong to.
 */
export const types = family<TypeRow>(
  'types',
  () => `select ${common}, case t.typtype when 'e' then 'enum' when 'c' then 'composite' when 'b' then 'base' when 'p' then 'shell' else 'range' end as form,
      case when c.oid is not null then ${address('c')} end as class_address,
      array(select e.enumlabel from pg_enum e where e.enumtypid = t.oid order by e.enumsortorder) as labels,
      array(select quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod) || coalesce(' COLLATE ' || ${collation('a.attcollation', 'at.typcollation')}, '')
        from pg_attribute a join pg_type at on at.oid = a.atttypid where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped order by a.attnum) as members,
      array(select quote_ident(a.attname) || ': ' || d.description from pg_description d join pg_attribute a on a.attrelid = d.objoid and a.attnum = d.objsubid
        where d.classoid = 'pg_class'::regclass and d.objoid = c.oid and d.objsubid > 0 and d.description <> '' order by a.attnum) as member_comments,
      (select json_build_object('subtype', format_type(r.rngsubtype, null),
          'subtype opclass', (select ${qualified('pn.nspname', 'oc.opcname')} from pg_opclass oc join pg_namespace pn on pn.oid = oc.opcnamespace where oc.oid = r.rngsubopc and not oc.opcdefault),
          'collation', ${collation('r.rngcollation', '(select typcollation from pg_type where oid = r.rngsubtype)')},
          'canonical', ${routine('r.rngcanonical')},
          'subtype diff', ${routine('r.rngsubdiff')},
          'multirange type', format_type(r.rngmultitypid, null)) from pg_range r where r.rngtypid = t.oid) as range,
      case when t.typtype = 'b' then ${baseFacts} end as base,
      array(select ${address('m')} from pg_range r join pg_type mt on mt.oid = r.rngmultitypid join pg_type m on m.oid in (mt.oid, mt.typarray) where r.rngtypid = t.oid) as multirange_addresses
    from pg_type t join pg_namespace n on n.oid = t.typnamespace left join pg_class c on c.oid = t.typrelid and c.relkind = 'c'
    where (t.typtype in ('e', 'r') or t.typtype = 'c' and c.oid is not null or t.typtype = 'p' and not t.typisdefined
      or t.typtype = 'b' and not exists (select from pg_type e where e.typarray = t.oid)) and ${lastingSchema('n')} and ${madeByUsers('t')}`,
  (row) => ({
    kind: 'type',
    name: row.name,
    address: row.address,
    aliases: [...row.array_addresses, ...row.multirange_addresses, ...(row.class_address === null ? [] : [row.class_address])],
    attributes: { form: row.form, ...formAttributes(row), owner: row.owner, privileges: row.privileges, comment: row.comment }
  }),
  undefined,
  { by: { type: 't.oid' } }
)

function formAttributes(row: TypeRow): Record<string, Value> {
  switch (row.form) {
    case 'enum':
      return { labels: row.labels }
    case 'composite':
      return { attributes: row.members, ...(row.member_comments.length === 0 ? {} : { 'attribute comments': row.member_comments }) }
    case 'range':
      return { ...row.range }
    case 'base':
      return { ...row.base }
    case 'shell':
      return {}
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
  }),
  undefined,
  { by: { type: 't.oid' } }
)
