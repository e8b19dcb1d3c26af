import { family } from './family.js'
import { address, comment, lastingSchema, madeByUsers, privileges, qualified } from './fragments.js'
import { generatedName } from './generated-name.js'

interface SequenceRow {
  readonly address: string
  readonly name: string
  readonly bare_name: string
  readonly column: string | null
  readonly relation: string | null
  readonly bare_column: string | null
  readonly identity: boolean
  readonly type: string
  readonly start: string
  readonly increment: string
  readonly minimum: string
  readonly maximum: string
  readonly cache: string
  readonly cycle: boolean
  readonly unlogged: boolean
  readonly owner: string
  readonly privileges: readonly string[]
  readonly comment: string | null
}

/** Sequences; one that a column owns (serial, identity, OWNED BY) belongs to that column. The last value is runtime state. */
export const sequences = family<SequenceRow>(
  'sequences',
  () => `select ${address('c')} as address, ${qualified('n.nspname', 'c.relname')} as name, c.relname as bare_name,
      ${qualified('tn.nspname', 't.relname')} || '.' || quote_ident(a.attname) as column, t.relname as relation, a.attname as bare_column,
      coalesce(d.deptype = 'i', false) as identity, format_type(s.seqtypid, null) as type, s.seqstart::text as start, s.seqincrement::text as increment,
      s.seqmin::text as minimum, s.seqmax::text as maximum, s.seqcache::text as cache, s.seqcycle as cycle, c.relpersistence = 'u' as unlogged,
      pg_get_userbyid(c.relowner) as owner, ${privileges('c.relacl', 'c.relowner', 's')} as privileges, ${comment('c')} as comment
    from pg_sequence s join pg_class c on c.oid = s.seqrelid join pg_namespace n on n.oid = c.relnamespace
      left join pg_depend d on d.classid = c.tableoid and d.objid = c.oid and d.objsubid = 0 and d.refclassid = c.tableoid and d.refobjsubid <> 0 and d.deptype in ('a', 'i')
      left join pg_class t on t.oid = d.refobjid left join pg_namespace tn on tn.oid = t.relnamespace
      left join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
    where ${lastingSchema('n')} and ${madeByUsers('c')}`,
  (row) => {
    const generated = row.column === null ? undefined : generatedName('sequence', row.bare_name, row.relation ?? '', [row.bare_column ?? ''])
    return {
      kind: 'sequence',
      name: row.name,
      ...(row.column === null ? {} : { parent: `column ${row.column}` }),
      address: row.address,
      ...(generated === undefined ? {} : { generatedName: generated }),
      attributes: {
        type: row.type,
        start: row.start,
        increment: row.increment,
        minimum: row.minimum,
        maximum: row.maximum,
        cache: row.cache,
        cycle: row.cycle,
        persistence: row.unlogged ? 'unlogged' : 'permanent',
        'owned by': row.column,
        identity: row.identity,
        // One that a column owns has its table's owner, always.
        owner: row.column === null ? row.owner : null,
        privileges: row.privileges,
        comment: row.comment
      }
    }
  },
  undefined,
  { by: { relation: 's.seqrelid' }, relkinds: 'S' }
)
