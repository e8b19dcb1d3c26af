import { family } from './family.js'
import { address, columnNames, comment, lastingSchema, madeByUsers, ofUsers, options, qualified, tablespace } from './fragments.js'
import { generatedName } from './generated-name.js'

interface IndexRow {
  readonly address: string
  readonly follows: string | null
  readonly parent_kind: 'table' | 'materialized view'
  readonly parent: string
  readonly relation: string
  readonly of_partition: boolean
  readonly name: string
  readonly bare_name: string
  readonly columns: readonly string[]
  readonly unique: boolean
  readonly valid: boolean
  readonly definition: string
  readonly predicate: string | null
  readonly options: readonly string[]
  readonly tablespace: string | null
  readonly statistics_targets: readonly string[]
  readonly comment: string | null
}

/** Indexes that stand on their own; the index behind a constraint is the constraint's. */
export const indexes = family<IndexRow>(
  'indexes',
  () => `select ${address('c')} as address,
      (select c.tableoid || '.' || h.inhparent || '.0' from pg_inherits h where h.inhrelid = c.oid) as follows,
      case r.relkind when 'm' then 'materialized view' else 'table' end as parent_kind, ${qualified('n.nspname', 'r.relname')} as parent, r.relname as relation,
      r.relispartition as of_partition,
      ${qualified('n.nspname', 'c.relname')} as name, c.relname as bare_name,
      ${columnNames('i.indrelid', 'i.indkey::int2[]', 'i.indnkeyatts')} as columns,
      i.indisunique as unique, i.indisvalid as valid, pg_get_indexdef(i.indexrelid) as definition, pg_get_expr(i.indpred, i.indrelid) as predicate,
      ${options('c.reloptions')} as options, ${tablespace('c.reltablespace')} as tablespace,
      array(select a.attnum || ':' || a.attstattarget from pg_attribute a where a.attrelid = c.oid and a.attstattarget >= 0 order by a.attnum) as statistics_targets,
      ${comment('c')} as comment
    from pg_index i join pg_class c on c.oid = i.indexrelid join pg_class r on r.oid = i.indrelid join pg_namespace n on n.oid = r.relnamespace
    where ${ofUsers('i.indexrelid')} and r.relkind in ('r', 'p', 'm') and ${lastingSchema('n')} and ${madeByUsers('r')} and ${madeByUsers('c')}
      and not exists (select from pg_constraint k where k.conindid = c.oid and k.conrelid = r.oid and k.contype in ('p', 'u', 'x'))`,
  (row) => {
    const generated = generatedName('index', row.bare_name, row.relation, row.columns)
    return {
      kind: 'index',
      name: row.name,
      parent: `${row.parent_kind} ${row.parent}`,
      address: row.address,
      follows: row.follows === null ? [] : [row.follows],
      ...(generated === undefined ? {} : { generatedName: generated }),
      attributes: {
        table: row.parent,
        unique: row.unique,
        valid: row.valid,
        keys: indexKeys(row.definition, row.predicate),
        predicate: row.predicate,
        options: row.options,
        tablespace: row.tablespace,
        'statistics target': row.statistics_targets,
        attached: row.of_partition ? row.follows !== null : null,
        comment: row.comment
      }
    }
  },
  undefined,
  { by: { relation: 'i.indrelid' }, rarely: { kind: 'index', catalogs: ['pg_index', 'pg_constraint', 'pg_inherits', 'pg_description'] } }
)

/** What stands before the access method. Names may hold any words in quotes. */
const indexHead = /^CREATE (?:UNIQUE )?INDEX (?:"(?:[^"]|"")+"|[^" ]+) ON (?:ONLY )?(?:"(?:[^"]|"")+"|[^" ])+ /

/**
 * What stands between the table's name and the storage parameters in `pg_get_indexdef`: `USING btree (lower(name) DESC)
 * INCLUDE (id) NULLS NOT DISTINCT`. Predicate and parameters are attributes of their own.
 */
export function indexKeys(definition: string, predicate: string | null): string {
  const tail = definition.slice(indexHead.exec(definition)?.[0].length ?? 0)
  const bare = predicate === null ? tail : tail.slice(0, tail.length - ` WHERE ${predicate}`.length)
  return bare.replace(/ WITH \([^()]*\)$/, '')
}
