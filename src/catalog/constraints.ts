import { family } from './family.js'
import { address, columnNames, comment, lastingSchema, madeByUsers, ofUsers, options, qualified, relationName, tablespace } from './fragments.js'
import { generatedName } from './generated-name.js'
import type { NameSource } from './generated-name.js'

interface ConstraintRow {
  readonly address: string
  readonly index_address: string | null
  readonly follows: string | null
  readonly parent_kind: 'table' | 'foreign table' | 'domain'
  readonly parent: string
  readonly relation: string
  readonly name: string
  readonly bare_name: string
  readonly type: NameSource
  readonly columns: readonly string[]
  readonly definition: string
  readonly inherited: boolean
  readonly local: boolean
  readonly index_options: readonly string[]
  readonly index_tablespace: string | null
  readonly triggers: readonly string[]
  readonly comment: string | null
}

/**
 * States of the triggers by which the server enforces a foreign key or a deferrable key, where `ALTER TABLE … DISABLE TRIGGER ALL` or the
 * like has changed them: what it does not fire is not enforced. Bits of `tgtype` as in src/include/catalog/pg_trigger.h.
 */
const triggers = `array(select distinct case g.tgenabled when 'D' then 'disabled' when 'R' then 'replica' else 'always' end || ' for '
    || case when g.tgtype & 4 <> 0 then 'insert' when g.tgtype & 8 <> 0 then 'delete' else 'update' end || ' on ' || ${relationName('g.tgrelid')}
  from pg_trigger g where g.tgconstraint = k.oid and g.tgisinternal and g.tgenabled <> 'O' order by 1)`

/**
 * Constraints of tables and domains. NOT NULL counts as an attribute of its column, a constraint trigger as a trigger;
 * the rows by which a foreign key reaches the partitions of the referenced table are the server's own bookkeeping.
 */
export const constraints = family<ConstraintRow>(
  'constraints',
  () => `select ${address('k')} as address, case when ic.oid is not null then ${address('ic')} end as index_address,
      case when k.conparentid <> 0 then k.tableoid || '.' || k.conparentid || '.0'
        when k.coninhcount > 0 then (select pk.tableoid || '.' || pk.oid || '.0' from pg_inherits h join pg_constraint pk on pk.conrelid = h.inhparent
          and pk.conname = k.conname and pk.contype = k.contype where h.inhrelid = k.conrelid order by h.inhseqno limit 1) end as follows,
      case when k.contypid <> 0 then 'domain' when c.relkind = 'f' then 'foreign table' else 'table' end as parent_kind,
      ${qualified('n.nspname', 'coalesce(c.relname, t.typname)')} as parent, coalesce(c.relname, t.typname) as relation,
      quote_ident(k.conname) as name, k.conname as bare_name,
      case k.contype when 'p' then 'primary key' when 'u' then 'unique' when 'f' then 'foreign key' when 'x' then 'exclusion' else 'check' end as type,
      ${columnNames('k.conrelid', 'k.conkey')} as columns,
      pg_get_constraintdef(k.oid) as definition, k.coninhcount > 0 as inherited, k.conislocal as local,
      ${options('ic.reloptions')} as index_options, ${tablespace('ic.reltablespace')} as index_tablespace, ${comment('k')} as comment, ${triggers} as triggers
    from pg_constraint k left join pg_class c on c.oid = k.conrelid left join pg_type t on t.oid = k.contypid
      join pg_namespace n on n.oid = coalesce(c.relnamespace, t.typnamespace)
      left join pg_class ic on ic.oid = k.conindid and k.contype in ('p', 'u', 'x')
      left join pg_constraint up on up.oid = k.conparentid
    where ${ofUsers('k.oid')} and k.contype in ('c', 'p', 'u', 'f', 'x') and (c.oid is null or c.relkind in ('r', 'p', 'f')) and up.conrelid is distinct from k.conrelid
      and ${lastingSchema('n')} and case when c.oid is not null then ${madeByUsers('c')} else ${madeByUsers('t')} end`,
  (row) => {
    const generated = generatedName(row.type, row.bare_name, row.relation, row.columns)
    return {
      kind: 'constraint',
      name: `${row.parent}.${row.name}`,
      parent: `${row.parent_kind} ${row.parent}`,
      address: row.address,
      aliases: row.index_address === null ? [] : [row.index_address],
      follows: row.follows === null ? [] : [row.follows],
      ...(generated === undefined ? {} : { generatedName: generated }),
      attributes: {
        type: row.type,
        definition: row.definition,
        local: row.inherited ? row.local : null,
        options: row.index_options,
        tablespace: row.index_tablespace,
        triggers: row.triggers,
        comment: row.comment
      }
    }
  },
  undefined,
  { by: { relation: 'k.conrelid', type: 'k.contypid' }, rarely: { kind: 'constraint', catalogs: ['pg_constraint', 'pg_trigger', 'pg_description', 'pg_index'] } }
)
