import { family } from './family.js'
import { address, comment, lastingSchema, madeByUsers, qualified } from './fragments.js'

interface StatisticsRow {
  readonly address: string
  readonly name: string
  readonly relation_kind: string
  readonly relation: string
  readonly kinds: readonly string[]
  readonly columns: readonly string[]
  readonly expressions: readonly string[]
  readonly target: number | null
  readonly owner: string
  readonly comment: string | null
}

/**
 * Extended statistics (PostgreSQL manual, CREATE STATISTICS). The columns and the kinds are sets; of a single expression
 * there are no kinds to choose from.
 */
export const statistics = family<StatisticsRow>(
  'statistics objects',
  () => `select ${address('s')} as address, ${qualified('n.nspname', 's.stxname')} as name,
      case c.relkind when 'm' then 'materialized view' when 'f' then 'foreign table' else 'table' end as relation_kind,
      ${qualified('cn.nspname', 'c.relname')} as relation,
      array(select case k when 'd' then 'ndistinct' when 'f' then 'dependencies' when 'm' then 'mcv' else k::text end from unnest(s.stxkind) k where k <> 'e' order by k) as kinds,
      array(select quote_ident(a.attname) from unnest(s.stxkeys::int2[]) k join pg_attribute a on a.attrelid = s.stxrelid and a.attnum = k order by a.attname collate "C") as columns,
      coalesce(pg_get_statisticsobjdef_expressions(s.oid), '{}') as expressions, nullif(s.stxstattarget, -1) as target,
      pg_get_userbyid(s.stxowner) as owner, ${comment('s')} as comment
    from pg_statistic_ext s join pg_namespace n on n.oid = s.stxnamespace join pg_class c on c.oid = s.stxrelid join pg_namespace cn on cn.oid = c.relnamespace
    where ${lastingSchema('n')} and ${lastingSchema('cn')} and ${madeByUsers('s')}`,
  (row) => ({
    kind: 'statistics object',
    name: row.name,
    parent: `${row.relation_kind} ${row.relation}`,
    address: row.address,
    attributes: {
      table: row.relation,
      columns: row.columns,
      expressions: row.expressions,
      kinds: row.kinds,
      'statistics target': row.target,
      owner: row.owner,
      comment: row.comment
    }
  }),
  'pg_statistic_ext'
)
