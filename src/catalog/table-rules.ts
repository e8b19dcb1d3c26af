import { compareText } from '../snapshot/object.js'
import { family } from './family.js'
import { address, comment, lastingSchema, madeByUsers, qualified } from './fragments.js'

/** The kind of the relation `c`, in the words used for kinds. */
const relationKind = `case c.relkind when 'v' then 'view' when 'm' then 'materialized view' when 'f' then 'foreign table' else 'table' end`
const relation = `${relationKind} as relation_kind, ${qualified('n.nspname', 'c.relname')} as relation`
const ofUsers = `${lastingSchema('n')} and ${madeByUsers('c')}`
/** Whether a trigger, rule or event trigger fires, by the letter that catalogs keep. */
export const enabled = (column: string): string =>
  `case ${column} when 'D' then 'disabled' when 'R' then 'replica' when 'A' then 'always' else 'enabled' end as enabled`

interface OnRelation {
  readonly address: string
  readonly relation_kind: string
  readonly relation: string
  readonly name: string
  readonly comment: string | null
}

interface TriggerRow extends OnRelation {
  readonly follows: string | null
  readonly definition: string
  readonly columns: readonly string[]
  readonly enabled: string
}

/** Triggers that users made; those behind foreign keys and deferred constraints are the server's. */
export const triggers = family<TriggerRow>(
  'triggers',
  () => `select ${address('g')} as address, case when g.tgparentid <> 0 then g.tableoid || '.' || g.tgparentid || '.0' end as follows, ${relation},
      quote_ident(g.tgname) as name, pg_get_triggerdef(g.oid) as definition,
      array(select quote_ident(a.attname) from unnest(g.tgattr::int2[]) with ordinality o(attnum, i) join pg_attribute a
        on a.attrelid = g.tgrelid and a.attnum = o.attnum order by o.i) as columns, ${enabled('g.tgenabled')}, ${comment('g')} as comment
    from pg_trigger g join pg_class c on c.oid = g.tgrelid join pg_namespace n on n.oid = c.relnamespace
    where not g.tgisinternal and ${ofUsers}`,
  (row) => ({
    kind: 'trigger',
    ...onRelation(row),
    ...(row.follows === null ? {} : { follows: [row.follows], derived: true as const }),
    attributes: { definition: withSortedColumns(row), enabled: row.enabled, comment: row.comment }
  }),
  undefined,
  { by: { relation: 'g.tgrelid' }, rarely: { kind: 'trigger', catalogs: ['pg_trigger', 'pg_description'] } }
)

/** The columns of `UPDATE OF` in one order, since they are a set. The first place of these words behind the trigger's name is theirs. */
function withSortedColumns({ name, definition, columns }: Pick<TriggerRow, 'name' | 'definition' | 'columns'>): string {
  const written = ` UPDATE OF ${columns.join(', ')} `
  const at = definition.indexOf(written, definition.indexOf(` ${name} `) + name.length)
  if (columns.length < 2 || at === -1) return definition
  return `${definition.slice(0, at)} UPDATE OF ${[...columns].sort(compareText).join(', ')} ${definition.slice(at + written.length)}`
}

interface RuleRow extends OnRelation {
  readonly definition: string
  readonly enabled: string
}

/** Rewrite rules other than the one that is a view. */
export const rules = family<RuleRow>(
  'rules',
  () => `select ${address('r')} as address, ${relation}, quote_ident(r.rulename) as name,
      rtrim(pg_get_ruledef(r.oid), ';') as definition, ${enabled('r.ev_enabled')}, ${comment('r')} as comment
    from pg_rewrite r join pg_class c on c.oid = r.ev_class join pg_namespace n on n.oid = c.relnamespace
    where r.rulename <> '_RETURN' and ${ofUsers}`,
  (row) => ({
    kind: 'rule',
    ...onRelation(row),
    attributes: { definition: row.definition, enabled: row.enabled, comment: row.comment }
  }),
  undefined,
  { by: { relation: 'r.ev_class' }, rarely: { kind: 'rule', catalogs: ['pg_rewrite', 'pg_description'] } }
)

interface PolicyRow extends OnRelation {
  readonly permissive: boolean
  readonly command: string
  readonly roles: readonly string[]
  readonly using: string | null
  readonly check: string | null
}

/** Row security policies; the order of their roles is not theirs. */
export const policies = family<PolicyRow>(
  'policies',
  () => `select ${address('p')} as address, ${relation}, quote_ident(p.polname) as name, p.polpermissive as permissive,
      case p.polcmd when 'r' then 'SELECT' when 'a' then 'INSERT' when 'w' then 'UPDATE' when 'd' then 'DELETE' else 'ALL' end as command,
      array(select case o when 0 then 'PUBLIC' else quote_ident(pg_get_userbyid(o)) end from unnest(p.polroles) o order by 1) as roles,
      pg_get_expr(p.polqual, p.polrelid) as using, pg_get_expr(p.polwithcheck, p.polrelid) as check, ${comment('p')} as comment
    from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
    where ${ofUsers}`,
  (row) => ({
    kind: 'policy',
    ...onRelation(row),
    attributes: {
      permissive: row.permissive, command: row.command, roles: [...row.roles].sort(), using: row.using, 'with check': row.check, comment: row.comment
    }
  }),
  undefined,
  { by: { relation: 'p.polrelid' }, rarely: { kind: 'policy', catalogs: ['pg_policy', 'pg_description'] } }
)

function onRelation(row: OnRelation): { name: string; parent: string; address: string } {
  return { name: `${row.relation}.${row.name}`, parent: `${row.relation_kind} ${row.relation}`, address: row.address }
}
