import type { Session } from '../database/session.js'
import { unreadable } from '../snapshot/object.js'
import type { Family } from './family.js'
import { family, readJson } from './family.js'
import { address, comment, firstNormalObjectId, relationName } from './fragments.js'

interface PublicationRow {
  readonly address: string
  readonly name: string
  readonly all_tables: boolean
  readonly publish: readonly string[]
  readonly via_root: boolean
  readonly generated: string | null
  readonly owner: string
  readonly comment: string | null
}

/** Publications; attributes carry the parameter names of CREATE PUBLICATION. What is not the default of all versions is null. */
export const publications = family<PublicationRow>(
  'publications',
  (major) => `select ${address('p')} as address, quote_ident(p.pubname) as name, p.puballtables as all_tables,
      array_remove(array[case when p.pubinsert then 'insert' end, case when p.pubupdate then 'update' end, case when p.pubdelete then 'delete' end,
        case when p.pubtruncate then 'truncate' end], null) as publish, p.pubviaroot as via_root,
      ${major < 18 ? 'null' : `case p.pubgencols when 's' then 'stored' end`} as generated, pg_get_userbyid(p.pubowner) as owner, ${comment('p')} as comment
    from pg_publication p where p.oid >= ${firstNormalObjectId}`,
  (row) => ({
    kind: 'publication',
    name: row.name,
    address: row.address,
    attributes: {
      'all tables': row.all_tables,
      publish: row.publish,
      publish_via_partition_root: row.via_root,
      publish_generated_columns: row.generated,
      owner: row.owner,
      comment: row.comment
    }
  }),
  'pg_publication'
)

interface MemberRow {
  readonly address: string
  readonly publication: string
  readonly member: string
  readonly columns: readonly string[] | null
  readonly where: string | null
}

/** Tables of publications, with their column lists and row filters (15 and later). The order of the columns is the table's. */
export const publicationRelations = family<MemberRow>(
  'publication relations',
  (major) => `select ${address('r')} as address, quote_ident(p.pubname) as publication, ${relationName('r.prrelid')} as member,
      ${major < 15 ? 'null::text[]' : `case when r.prattrs is not null then array(select quote_ident(a.attname) from pg_attribute a
        where a.attrelid = r.prrelid and a.attnum = any (r.prattrs::int2[]) order by 1) end`} as columns,
      ${major < 15 ? 'null' : 'pg_get_expr(r.prqual, r.prrelid)'} as "where"
    from pg_publication_rel r join pg_publication p on p.oid = r.prpubid where p.oid >= ${firstNormalObjectId}`,
  (row) => ({
    kind: 'publication relation',
    ...ofPublication(row),
    attributes: { columns: row.columns, where: row.where }
  }),
  'pg_publication'
)

/** Schemas of publications. There are none before 15. */
export const publicationNamespaces: Family = {
  name: 'publication namespaces',
  catalog: 'pg_publication',
  async read(session, major) {
    if (major < 15) return []
    const rows = await readJson<MemberRow>(
      session,
      `select ${address('r')} as address, quote_ident(p.pubname) as publication, quote_ident(n.nspname) as member
        from pg_publication_namespace r join pg_publication p on p.oid = r.pnpubid join pg_namespace n on n.oid = r.pnnspid where p.oid >= ${firstNormalObjectId}`
    )
    return rows.map((row) => ({ kind: 'publication namespace', ...ofPublication(row), attributes: {} }))
  }
}

function ofPublication({ address: place, publication, member: name }: MemberRow): { name: string; parent: string; address: string } {
  return { name: `${name} in publication ${publication}`, parent: `publication ${publication}`, address: place }
}

interface SubscriptionRow {
  readonly address: string
  readonly name: string
  readonly connection: string | null
  readonly publications: readonly string[]
  readonly slot_name: string | null
  readonly synchronous_commit: string
  readonly binary: boolean
  readonly streaming: string | null
  readonly two_phase: boolean
  readonly disable_on_error: boolean
  readonly password_required: boolean
  readonly run_as_owner: boolean
  readonly failover: boolean
  readonly origin: string
  readonly owner: string
  readonly comment: string | null
}

/**
 * Subscriptions of this database; attributes carry the parameter names of CREATE SUBSCRIPTION. Whether one is enabled, and
 * where it stands, is runtime state. Only superusers may read connection strings. `streaming` is null where it is the
 * default of its version, which 18 changed: nobody who says nothing of it means a difference between servers.
 */
export const subscriptions: Family = {
  name: 'subscriptions',
  async read(session, major, redaction) {
    const rows = await readJson<SubscriptionRow>(session, subscriptionsOf(major, await maySeeConnections(session)))
    return rows.map((row) => ({
      kind: 'subscription',
      name: row.name,
      address: row.address,
      attributes: {
        connection: row.connection === null ? unreadable : redaction.connection(row.connection),
        publications: row.publications,
        slot_name: row.slot_name,
        synchronous_commit: row.synchronous_commit,
        binary: row.binary,
        streaming: row.streaming,
        two_phase: row.two_phase,
        disable_on_error: row.disable_on_error,
        password_required: row.password_required,
        run_as_owner: row.run_as_owner,
        failover: row.failover,
        origin: row.origin,
        owner: row.owner,
        comment: row.comment
      }
    }))
  }
}

async function maySeeConnections(session: Session): Promise<boolean> {
  const [row] = await session.query<{ may: boolean }>(`select has_column_privilege('pg_subscription', 'subconninfo', 'SELECT') as may`)
  return row?.may === true
}

/** Columns that a version does not have yet stand for what it does. The catalog's columns are granted one by one, without `tableoid`. */
function subscriptionsOf(major: number, withConnection: boolean): string {
  const since = (version: number, expression: string, before: string): string => (major < version ? before : expression)
  return `select 'pg_subscription'::regclass::oid || '.' || s.oid || '.0' as address, quote_ident(s.subname) as name,
      ${withConnection ? 's.subconninfo' : 'null'} as connection, array(select quote_ident(p) from unnest(s.subpublications) p order by 1) as publications,
      quote_ident(s.subslotname) as slot_name, s.subsynccommit as synchronous_commit, s.subbinary as binary,
      nullif(case s.substream::text when 'p' then 'parallel' when 't' then 'on' when 'true' then 'on' else 'off' end, '${since(18, 'parallel', 'off')}') as streaming,
      ${since(15, `s.subtwophasestate <> 'd'`, 'false')} as two_phase, ${since(15, 's.subdisableonerr', 'false')} as disable_on_error,
      ${since(16, 's.subpasswordrequired', 'true')} as password_required, ${since(16, 's.subrunasowner', 'false')} as run_as_owner,
      ${since(17, 's.subfailover', 'false')} as failover, ${since(16, 's.suborigin', `'any'`)} as origin,
      pg_get_userbyid(s.subowner) as owner, ${comment('s', `'pg_subscription'::regclass`)} as comment
    from pg_subscription s where s.subdbid = (select oid from pg_database where datname = current_database())`
}
