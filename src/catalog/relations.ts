import type { DatabaseObject } from '../snapshot/object.js'
import { family } from './family.js'
import {
  address, collation, columnComment, comment, foreignOptions, lastingSchema, madeByUsers, options, privileges, qualified, relationName, storageNames,
  tablespace
} from './fragments.js'

/** What tables here and elsewhere have in common. */
export interface AnyTableRow {
  readonly address: string
  readonly aliases: readonly string[]
  readonly name: string
  readonly owner: string
  readonly privileges: readonly string[]
  readonly comment: string | null
  readonly partition_bound: string | null
  readonly inherits: readonly string[]
  readonly column_order: readonly string[]
}

interface TableRow extends AnyTableRow {
  readonly persistence: string
  readonly access_method: string | null
  readonly tablespace: string | null
  readonly options: readonly string[]
  readonly of_type: string | null
  readonly row_security: boolean
  readonly force_row_security: boolean
  readonly replica_identity: string
  readonly clustered_on: string | null
  readonly partition_key: string | null
}

/** Addresses of a relation's row type and of that type's array. */
const typeAddresses = `coalesce((select array[${address('t')}, t.tableoid || '.' || t.typarray || '.0'] from pg_type t where t.oid = c.reltype), '{}')`

/** The relations that `c` inherits from or is a partition of, and its columns, both in their order. */
const parents = `array(select ${relationName('h.inhparent')} from pg_inherits h where h.inhrelid = c.oid order by h.inhseqno)`
const columnOrder = `array(select quote_ident(a.attname) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped order by a.attnum)`

/** The columns of {@link AnyTableRow}, for a table `c` in a schema `n`. */
export const ofAnyTable = `${address('c')} as address, ${typeAddresses} as aliases, ${qualified('n.nspname', 'c.relname')} as name,
      pg_get_userbyid(c.relowner) as owner, ${privileges('c.relacl', 'c.relowner', 'r')} as privileges, ${comment('c')} as comment,
      pg_get_expr(c.relpartbound, c.oid) as partition_bound, ${parents} as inherits, ${columnOrder} as column_order`

/** The attributes that follow from {@link AnyTableRow}. A partition has one parent; others may inherit from several. */
export function attributesOfAnyTable(row: AnyTableRow): DatabaseObject['attributes'] {
  return {
    'partition of': row.partition_bound === null ? null : (row.inherits[0] ?? null),
    'partition bound': row.partition_bound,
    inherits: row.partition_bound === null ? row.inherits : [],
    'column order': row.column_order,
    owner: row.owner,
    privileges: row.privileges,
    comment: row.comment
  }
}

/** Ordinary and partitioned tables. Foreign tables are a kind of their own. */
export const tables = family<TableRow>(
  'tables',
  () => `select ${ofAnyTable},
      case c.relpersistence when 'u' then 'unlogged' else 'permanent' end as persistence,
      (select nullif(amname, 'heap') from pg_am where oid = c.relam) as access_method, ${tablespace('c.reltablespace')} as tablespace,
      ${options(`c.reloptions || (select array_agg('toast.' || o) from pg_class t, unnest(t.reloptions) o where t.oid = c.reltoastrelid)`)} as options,
      case when c.reloftype <> 0 then format_type(c.reloftype, null) end as of_type,
      c.relrowsecurity as row_security, c.relforcerowsecurity as force_row_security,
      case c.relreplident when 'n' then 'nothing' when 'f' then 'full' when 'i' then 'index ' || coalesce((select quote_ident(ic.relname)
        from pg_index i join pg_class ic on ic.oid = i.indexrelid where i.indrelid = c.oid and i.indisreplident), '') else 'default' end as replica_identity,
      (select quote_ident(ic.relname) from pg_index i join pg_class ic on ic.oid = i.indexrelid where i.indrelid = c.oid and i.indisclustered) as clustered_on,
      pg_get_partkeydef(c.oid) as partition_key
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and ${lastingSchema('n')} and ${madeByUsers('c')}`,
  (row) => ({
    kind: 'table',
    name: row.name,
    address: row.address,
    aliases: row.aliases,
    attributes: {
      persistence: row.persistence,
      'access method': row.access_method,
      tablespace: row.tablespace,
      options: row.options,
      'of type': row.of_type,
      'row security': row.row_security,
      'force row security': row.force_row_security,
      'replica identity': row.replica_identity,
      'clustered on': row.clustered_on,
      'partition key': row.partition_key,
      ...attributesOfAnyTable(row)
    }
  }),
  undefined,
  { by: { relation: 'c.oid' }, relkinds: 'rp' }
)

interface ColumnRow {
  readonly address: string
  readonly default_address: string | null
  readonly follows: readonly string[]
  readonly relation: string
  readonly relation_kind: 'table' | 'foreign table' | 'view' | 'materialized view'
  readonly name: string
  readonly type: string
  readonly collation: string | null
  readonly expression: string | null
  readonly serial: boolean
  readonly generated: string
  readonly identity: string
  readonly not_null: boolean
  readonly not_null_name: string | null
  readonly not_null_flags: readonly string[]
  readonly storage: string | null
  readonly compression: string | null
  readonly statistics_target: number | null
  readonly options: readonly string[]
  readonly foreign_options: readonly string[]
  readonly local: boolean
  readonly inherited: boolean
  readonly privileges: readonly string[]
  readonly comment: string | null
}

/** The value of a default that is the next value of the column's own sequence, whatever that sequence is called. */
export const serialDefault = 'nextval(owned sequence)'

/** From 18 on NOT NULL is a constraint with a name and flags of its own (PostgreSQL 18 release notes, E.1.3.4). */
function notNullConstraint(major: number): string {
  return major < 18
    ? `left join (select null::oid as conrelid, null::int2[] as conkey, null::name as conname, false as connoinherit, true as convalidated) nn on false`
    : `left join pg_constraint nn on nn.conrelid = a.attrelid and nn.contype = 'n' and nn.conkey = array[a.attnum]`
}

/** Columns of tables with all that they are; of views and materialized views only what is not their query's doing. */
export const columns = family<ColumnRow>(
  'columns',
  (major) => `select c.tableoid || '.' || c.oid || '.' || a.attnum as address, case when d.oid is not null then ${address('d')} end as default_address,
      array(select c.tableoid || '.' || h.inhparent || '.' || pa.attnum from pg_inherits h join pg_attribute pa
        on pa.attrelid = h.inhparent and pa.attname = a.attname and not pa.attisdropped where h.inhrelid = c.oid and a.attinhcount > 0) as follows,
      ${qualified('n.nspname', 'c.relname')} as relation,
      case c.relkind when 'v' then 'view' when 'm' then 'materialized view' when 'f' then 'foreign table' else 'table' end as relation_kind,
      quote_ident(a.attname) as name, format_type(a.atttypid, a.atttypmod) as type, ${collation('a.attcollation', 't.typcollation')} as collation,
      x.expression,
      coalesce(case when x.expression like 'nextval(%' then x.expression = (select format('nextval(%L::regclass)', s.oid::regclass) from pg_depend o
        join pg_class s on s.oid = o.objid and s.relkind = 'S' where o.classid = 'pg_class'::regclass and o.refclassid = 'pg_class'::regclass
        and o.refobjid = c.oid and o.refobjsubid = a.attnum and o.deptype = 'a' order by s.relname limit 1) end, false) as serial,
      case a.attgenerated when 's' then 'stored' when 'v' then 'virtual' else '' end as generated,
      case a.attidentity when 'a' then 'always' when 'd' then 'by default' else '' end as identity,
      a.attnotnull as not_null, quote_ident(nn.conname) as not_null_name,
      array_remove(array[case when nn.connoinherit then 'NO INHERIT' end, case when not nn.convalidated then 'NOT VALID' end], null) as not_null_flags,
      case when a.attstorage <> t.typstorage then ${storageNames('a.attstorage')} end as storage,
      case a.attcompression when 'p' then 'pglz' when 'l' then 'lz4' end as compression,
      nullif(a.attstattarget, -1) as statistics_target, ${options('a.attoptions')} as options, ${foreignOptions('a.attfdwoptions')} as foreign_options,
      a.attislocal as local, a.attinhcount > 0 as inherited,
      ${privileges('a.attacl', 'c.relowner', null)} as privileges, ${columnComment('c.oid', 'a.attnum')} as comment
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
      join pg_type t on t.oid = a.atttypid left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
      ${notNullConstraint(major)}
      cross join lateral (select case when d.oid is not null then pg_get_expr(d.adbin, d.adrelid) end as expression offset 0) x
    where c.relkind in ('r', 'p', 'f', 'v', 'm') and a.attnum > 0 and not a.attisdropped and ${lastingSchema('n')} and ${madeByUsers('c')}`,
  (row, redaction) => {
    const ofTable = row.relation_kind === 'table' || row.relation_kind === 'foreign table'
    const value = row.serial ? serialDefault : row.expression
    return {
      kind: 'column',
      name: `${row.relation}.${row.name}`,
      parent: `${row.relation_kind} ${row.relation}`,
      address: row.address,
      aliases: row.default_address === null ? [] : [row.default_address],
      follows: row.follows,
      ...(ofTable ? {} : { derived: true as const }),
      attributes: {
        ...(ofTable
          ? {
              type: row.type,
              collation: row.collation,
              'not null': row.not_null,
              'not null flags': row.not_null_flags,
              'not null name': row.inherited ? null : row.not_null_name,
              identity: row.identity === '' ? null : row.identity,
              generated: row.generated === '' ? null : row.generated,
              'generation expression': row.generated === '' ? null : row.expression,
              local: row.inherited ? row.local : null
            }
          : {}),
        default: row.generated === '' ? value : null,
        storage: row.storage,
        compression: row.compression,
        'statistics target': row.statistics_target,
        options: row.options,
        ...(row.relation_kind === 'foreign table' ? { 'foreign options': row.foreign_options.map((each) => redaction.option(each)) } : {}),
        privileges: row.privileges,
        comment: row.comment
      }
    }
  },
  undefined,
  { by: { relation: 'a.attrelid' }, relkinds: 'rpfvm' }
)

interface ViewRow {
  readonly address: string
  readonly aliases: readonly string[]
  readonly kind: 'view' | 'materialized view'
  readonly name: string
  readonly owner: string
  readonly privileges: readonly string[]
  readonly comment: string | null
  readonly definition: string
  readonly options: readonly string[]
  readonly access_method: string | null
  readonly tablespace: string | null
  readonly clustered_on: string | null
}

/** Views and materialized views. Whether a materialized view is populated is runtime state. */
export const views = family<ViewRow>(
  'views',
  () => `select ${address('c')} as address,
      ${typeAddresses} || array(select ${address('r')} from pg_rewrite r where r.ev_class = c.oid and r.rulename = '_RETURN') as aliases,
      case c.relkind when 'v' then 'view' else 'materialized view' end as kind, ${qualified('n.nspname', 'c.relname')} as name,
      pg_get_userbyid(c.relowner) as owner, ${privileges('c.relacl', 'c.relowner', 'r')} as privileges, ${comment('c')} as comment,
      rtrim(pg_get_viewdef(c.oid), ';') as definition, ${options('c.reloptions')} as options,
      (select nullif(amname, 'heap') from pg_am where oid = c.relam) as access_method, ${tablespace('c.reltablespace')} as tablespace,
      (select quote_ident(ic.relname) from pg_index i join pg_class ic on ic.oid = i.indexrelid where i.indrelid = c.oid and i.indisclustered) as clustered_on
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('v', 'm') and ${lastingSchema('n')} and ${madeByUsers('c')}`,
  (row) => ({
    kind: row.kind,
    name: row.name,
    address: row.address,
    aliases: row.aliases,
    attributes: {
      definition: row.definition,
      options: row.options,
      ...(row.kind === 'view' ? {} : { 'access method': row.access_method, tablespace: row.tablespace, 'clustered on': row.clustered_on }),
      owner: row.owner,
      privileges: row.privileges,
      comment: row.comment
    }
  }),
  undefined,
  { by: { relation: 'c.oid' }, relkinds: 'vm' }
)
