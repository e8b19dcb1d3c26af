import { family } from './family.js'
import type { Family } from './family.js'
import { address, comment, firstNormalObjectId, identity, lastingSchema, madeByUsers, qualified, routine } from './fragments.js'

interface OperatorRow {
  readonly address: string
  readonly name: string
  readonly announced_by: string | null
  readonly owner: string
  readonly comment: string | null
  readonly facts: Readonly<Record<string, string | boolean | null>>
}

/** An operator by its name alone; what it takes follows from the operator that it is the counterpart of. */
const operatorName = (oid: string): string =>
  `(select quote_ident(rn.nspname) || '.' || ro.oprname from pg_operator ro join pg_namespace rn on rn.oid = ro.oprnamespace where ro.oid = ${oid})`

/** The operator that names this one as its commutator or negator, where this one has no function: it is announced and not yet made. */
const announcer = `(select ${identity('ro')} from pg_operator ro where o.oprcode = 0 and ro.oprcode <> 0 and o.oid in (ro.oprcom, ro.oprnegate)
  order by ${identity('ro')} collate "C" limit 1)`

/**
 * Operators; the attributes carry the parameter names of CREATE OPERATOR. One that was only announced, as the commutator or
 * negator of another, belongs to that one; what nothing announces any more cannot be made again and is not compared.
 */
export const operators = family<OperatorRow>(
  'operators',
  () => `select * from (select ${address('o')} as address, ${identity('o')} as name, o.oprcode <> 0 as made, ${announcer} as announced_by,
      pg_get_userbyid(o.oprowner) as owner, ${comment('o')} as comment, json_build_object(
        'function', ${routine('o.oprcode')}, 'leftarg', case when o.oprleft <> 0 then format_type(o.oprleft, null) end,
        'rightarg', case when o.oprright <> 0 then format_type(o.oprright, null) end,
        'commutator', ${operatorName('o.oprcom')}, 'negator', ${operatorName('o.oprnegate')},
        'restrict', ${routine('o.oprrest')}, 'join', ${routine('o.oprjoin')}, 'hashes', o.oprcanhash, 'merges', o.oprcanmerge) as facts
    from pg_operator o join pg_namespace n on n.oid = o.oprnamespace where ${lastingSchema('n')} and ${madeByUsers('o')}) q
    where q.made or q.announced_by is not null`,
  (row) => ({
    kind: 'operator',
    name: row.name,
    ...(row.announced_by === null ? {} : { parent: `operator ${row.announced_by}`, derived: true as const }),
    address: row.address,
    attributes: { ...row.facts, owner: row.owner, comment: row.comment }
  }),
  'pg_operator'
)

/** An operator in a family as CREATE OPERATOR CLASS takes it: `OPERATOR 1 app.<(app.t,app.t)`. */
const operatorMember = `'OPERATOR ' || m.amopstrategy || ' ' || m.amopopr::regoperator::text
  || coalesce(' FOR ORDER BY ' || (select ${qualified('sn.nspname', 'sf.opfname')} from pg_opfamily sf join pg_namespace sn on sn.oid = sf.opfnamespace where sf.oid = m.amopsortfamily), '')`

/** A support function in a family: `FUNCTION 1 (app.t, app.t) app.compare(app.t,app.t)`. */
const functionMember = `'FUNCTION ' || m.amprocnum || ' (' || format_type(m.amproclefttype, null) || ', ' || format_type(m.amprocrighttype, null) || ') ' || m.amproc::oid::regprocedure::text`

/** What belongs to a class or family itself, by `pg_depend`: the loose members of a family are those that are no class's. */
function membersOf(alias: string): string {
  const list = (catalog: string, member: string, order: string): string => `array(select ${member} from ${catalog} m
    join pg_depend d on d.classid = m.tableoid and d.objid = m.oid where d.refclassid = ${alias}.tableoid and d.refobjid = ${alias}.oid order by ${order}, (${member}) collate "C")`
  return `${list('pg_amop', operatorMember, 'm.amopstrategy')} as operators, ${list('pg_amproc', functionMember, 'm.amprocnum')} as functions,
    ${list('pg_amop', address('m'), 'm.oid')} || ${list('pg_amproc', address('m'), 'm.oid')} as member_addresses`
}

interface WithMembers {
  readonly address: string
  readonly name: string
  readonly owner: string
  readonly comment: string | null
  readonly access_method: string
  readonly operators: readonly string[]
  readonly functions: readonly string[]
  readonly member_addresses: readonly string[]
}

/** The identity of a class or family, with the access method's name in quotes where it needs them. */
const groupName = (schema: string, name: string): string => `${qualified(schema, name)} || ' USING ' || quote_ident(am.amname)`

const withMembers = (alias: string, prefix: string): string => `${address(alias)} as address, ${groupName('n.nspname', `${alias}.${prefix}name`)} as name, pg_get_userbyid(${alias}.${prefix}owner) as owner,
  ${comment(alias)} as comment, quote_ident(am.amname) as access_method, ${membersOf(alias)}`

/** Operator families, with the members that ALTER OPERATOR FAMILY added to them and to no class of theirs. */
export const operatorFamilies = family<WithMembers>(
  'operator families',
  () => `select ${withMembers('f', 'opf')}
    from pg_opfamily f join pg_namespace n on n.oid = f.opfnamespace join pg_am am on am.oid = f.opfmethod
    where ${lastingSchema('n')} and ${madeByUsers('f')}`,
  (row) => ({
    kind: 'operator family',
    name: row.name,
    address: row.address,
    aliases: row.member_addresses,
    attributes: { 'access method': row.access_method, operators: row.operators, functions: row.functions, owner: row.owner, comment: row.comment }
  }),
  'pg_opfamily'
)

interface OperatorClassRow extends WithMembers {
  readonly family_identity: string
  readonly family_made_by_users: boolean
  readonly family: string
  readonly type: string
  readonly storage_type: string | null
  readonly default: boolean
}

/** Operator classes. One that CREATE OPERATOR CLASS made a family for belongs to that family, with which it goes. */
export const operatorClasses = family<OperatorClassRow>(
  'operator classes',
  () => `select ${withMembers('c', 'opc')}, ${groupName('fn.nspname', 'f.opfname')} as family_identity, ${madeByUsers('f')} as family_made_by_users,
      ${qualified('fn.nspname', 'f.opfname')} as family, format_type(c.opcintype, null) as type,
      case when c.opckeytype <> 0 then format_type(c.opckeytype, null) end as storage_type, c.opcdefault as default
    from pg_opclass c join pg_namespace n on n.oid = c.opcnamespace join pg_am am on am.oid = c.opcmethod
      join pg_opfamily f on f.oid = c.opcfamily join pg_namespace fn on fn.oid = f.opfnamespace
    where ${lastingSchema('n')} and ${madeByUsers('c')}`,
  (row) => ({
    kind: 'operator class',
    name: row.name,
    ...(row.family_made_by_users ? { parent: `operator family ${row.family_identity}` } : {}),
    address: row.address,
    aliases: row.member_addresses,
    attributes: {
      'access method': row.access_method,
      type: row.type,
      family: row.family,
      default: row.default,
      'storage type': row.storage_type,
      operators: row.operators,
      functions: row.functions,
      owner: row.owner,
      comment: row.comment
    }
  }),
  'pg_opclass'
)

interface LooseMemberRow {
  readonly address: string
  readonly name: string
  readonly family: string
  readonly access_method: string
  readonly member: string
}

interface MemberCatalog {
  readonly kind: string
  readonly catalog: 'pg_amop' | 'pg_amproc'
  readonly family: string
  readonly member: string
  /** What the member is, and where that stands. */
  readonly of: 'pg_operator' | 'pg_proc'
  readonly oid: string
}

/**
 * What users added to families that come with the server. Only such members stand alone: those of a class or of a family
 * of the users' are theirs, and `pg_depend` holds no row about what is pinned.
 */
function looseMembers({ kind, catalog, family: ofFamily, member, of, oid }: MemberCatalog): Family {
  return family<LooseMemberRow>(
    `${kind}s`,
    () => `select ${address('m')} as address, ${identity('m')} as name, ${qualified('fn.nspname', 'f.opfname')} as family,
        quote_ident(am.amname) as access_method, ${member} as member
      from ${catalog} m join pg_opfamily f on f.oid = m.${ofFamily} join pg_namespace fn on fn.oid = f.opfnamespace join pg_am am on am.oid = f.opfmethod
      where m.oid >= ${firstNormalObjectId} and f.oid < ${firstNormalObjectId}
        and not exists (select from pg_depend d where d.classid = m.tableoid and d.objid = m.oid and d.refclassid in ('pg_opclass'::regclass, 'pg_opfamily'::regclass))
        and not exists (select from pg_depend e where e.classid = '${of}'::regclass and e.objid = m.${oid} and e.deptype = 'e')`,
    (row) => ({ kind, name: row.name, address: row.address, attributes: { family: row.family, 'access method': row.access_method, member: row.member } }),
    catalog
  )
}

/** Members of operator families that come with the server. */
export const familyMembers: readonly Family[] = [
  looseMembers({ kind: 'operator of access method', catalog: 'pg_amop', family: 'amopfamily', member: operatorMember, of: 'pg_operator', oid: 'amopopr' }),
  looseMembers({ kind: 'function of access method', catalog: 'pg_amproc', family: 'amprocfamily', member: functionMember, of: 'pg_proc', oid: 'amproc' })
]
