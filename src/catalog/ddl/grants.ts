import type { Change } from '../../snapshot/change.js'
import type { DatabaseObject } from '../../snapshot/object.js'
import { quoteIdentifier } from '../../sql/quote.js'
import type { KindOfObject } from './kind.js'
import { kinds, relationPrivileges } from './kinds.js'
import type { Model } from './model.js'
import { isOfDomain, list, literal, ownName, parentName, text } from './model.js'

/** `COMMENT ON`, where there is a comment. */
export function commentOn(object: DatabaseObject, model: Model): readonly string[] {
  // An extension brings a comment of its own.
  const own = text(object, 'comment') === undefined && object.kind !== 'extension' ? [] : [commentStatement(object, model)]
  return [...own, ...list(object, 'attribute comments').map((each) => commentOnAttribute(object, each))]
}

/** `COMMENT ON`, whether there is a comment or none. */
export function commentStatement(object: DatabaseObject, model: Model): string {
  const comment = text(object, 'comment')
  return `COMMENT ON ${named(object, model)} IS ${comment === undefined ? 'NULL' : literal(comment)}`
}

/** `COMMENT ON` for what a change lists, with NULL for comments that are no more, each with what it is about. */
export function commentChanges(change: Change, object: DatabaseObject, model: Model): readonly { readonly of: Pick<DatabaseObject, 'kind' | 'name'>; readonly statement: string }[] {
  return change.attributes.flatMap(({ name, desired }) => {
    if (name === 'comment') return [{ of: object, statement: commentStatement(object, model) }]
    const wanted = list(object, name)
    const gone = (Array.isArray(desired) ? (desired as readonly string[]) : []).map(nameBefore).filter((each) => !wanted.map(nameBefore).includes(each))
    return [...wanted, ...gone].map((each) => ({ of: { kind: 'column', name: `${object.name}.${nameBefore(each)}` }, statement: commentOnAttribute(object, each) }))
  })
}

/** `COMMENT ON` for an entry `attribute: text`, or for an attribute that has no comment. */
function commentOnAttribute(type: DatabaseObject, entry: string): string {
  const attribute = nameBefore(entry)
  return `COMMENT ON COLUMN ${type.name}.${attribute} IS ${attribute === entry ? 'NULL' : literal(entry.slice(attribute.length + 2))}`
}

/** The name, perhaps quoted, in front of the colon of an entry. */
function nameBefore(entry: string): string {
  return /^(?:"(?:[^"]|"")+"|[^:]+)/.exec(entry)?.[0] ?? entry
}

/** `SECURITY LABEL`, where there are any. */
export function securityLabelsOn(object: DatabaseObject, model: Model): readonly string[] {
  return list(object, 'security labels').map((each) => {
    const provider = nameBefore(each)
    return `SECURITY LABEL FOR ${provider} ON ${named(object, model)} IS ${literal(each.slice(provider.length + 2))}`
  })
}

/** An object as COMMENT and ALTER name it: `TABLE t`, `TRIGGER g ON t`. */
export function named(object: DatabaseObject, model: Model): string {
  const noun = kinds[object.kind]?.noun
  if (noun !== undefined) return `${noun} ${target(object)}`
  const onDomain = isOfDomain(object) ? 'DOMAIN ' : ''
  return `${object.kind.toUpperCase()} ${ownName(object, model)} ON ${onDomain}${parentName(object, model)}`
}

function target(object: DatabaseObject): string {
  return kinds[object.kind]?.target?.(object) ?? object.name
}

/** `ALTER … OWNER TO`, where the owner is not simply whoever ran the script. */
export function ownedBy(object: DatabaseObject, model: Model): readonly string[] {
  const statement = ownerStatement(object)
  return statement === undefined || text(object, 'owner') === model.snapshot.ownership.loader ? [] : [statement]
}

/** `ALTER … OWNER TO`, whoever that is. */
export function ownerStatement(object: DatabaseObject): string | undefined {
  const owner = text(object, 'owner')
  return owner === undefined ? undefined : giveTo(quoteIdentifier(owner), object)
}

/** `ALTER … OWNER TO`, with CURRENT_USER where the owner is simply whoever ran the script. */
export function ownerChange(object: DatabaseObject, model: Model): string | undefined {
  return text(object, 'owner') === model.snapshot.ownership.loader ? giveTo('CURRENT_USER', object) : ownerStatement(object)
}

function giveTo(role: string, object: DatabaseObject): string | undefined {
  const noun = kinds[object.kind]?.noun
  return noun === undefined ? undefined : `ALTER ${noun} ${target(object)} OWNER TO ${role}`
}

/** One privilege that somebody has on an object. */
export interface Grant {
  readonly privilege: string
  /** As GRANT takes it: a name as `quote_ident` writes it, `PUBLIC`, or `OWNER` for whoever owns the object. */
  readonly grantee: string
  /** Whether the grantee may hand it on. */
  readonly withOption: boolean
}

/** What has to be revoked and granted so that the privileges of one state become those of another. */
export interface GrantChanges {
  readonly revoked: readonly Grant[]
  readonly granted: readonly Grant[]
}

/** GRANT and REVOKE statements that lead from what such an object grants by itself to what it does grant. */
export function grantsOn(object: DatabaseObject, model: Model): readonly string[] {
  const kind = kinds[object.kind]
  if (kind?.owner === undefined || object.attributes['privileges'] === undefined) return []
  return writeGrants(object, differenceOf(standardPrivileges(object, kind, model), list(object, 'privileges')), model)
}

/** What leads from the privileges of one state of an object to those of another. */
export function grantChanges(from: DatabaseObject, to: DatabaseObject): GrantChanges {
  return differenceOf(list(from, 'privileges'), list(to, 'privileges'))
}

/** The privileges on an object, each on its own. */
export function grantsOf(object: DatabaseObject): readonly Grant[] {
  return list(object, 'privileges').map(parseGrant)
}

function differenceOf(before: readonly string[], wanted: readonly string[]): GrantChanges {
  return {
    revoked: before.filter((each) => !wanted.includes(each)).map(parseGrant),
    granted: wanted.filter((each) => !before.includes(each)).map(parseGrant)
  }
}

/** REVOKE and GRANT statements, one for each grantee and grant option, the REVOKEs first. */
export function writeGrants(object: DatabaseObject, { revoked, granted }: GrantChanges, model: Model): readonly string[] {
  const noun = kinds[object.kind]?.grantNoun ?? kinds[object.kind]?.noun ?? ''
  const on = object.kind === 'column' ? `TABLE ${parentName(object, model)}` : `${noun} ${target(object)}`
  const owner = ownerOfGrants(object, model) ?? 'CURRENT_USER'
  const what = (grants: readonly Grant[]): string => `${grants.map(({ privilege }) => privilegeOn(object, privilege, model)).join(', ')} ON ${on}`
  const whom = ([first]: readonly Grant[]): string => (first?.grantee === 'OWNER' ? owner : (first?.grantee ?? ''))
  return [
    ...groupsOf(revoked, ({ grantee }) => grantee).map((grants) => `REVOKE ${what(grants)} FROM ${whom(grants)}`),
    ...groupsOf(granted, sameGrant).map((grants) => `GRANT ${what(grants)} TO ${whom(grants)}${optionOf(grants)}`)
  ]
}

/** A privilege as GRANT lists it: one on a column has the column behind it. */
export function privilegeOn(object: DatabaseObject, privilege: string, model: Model): string {
  return object.kind === 'column' ? `${privilege} (${ownName(object, model)})` : privilege
}

/** The owner as GRANT takes it; undefined where it is simply whoever runs the script. */
export function ownerOfGrants(object: DatabaseObject, model: Model): string | undefined {
  const role = ownerOf(object, model)
  return role === undefined || role === model.snapshot.ownership.loader ? undefined : quoteIdentifier(role)
}

function sameGrant({ grantee, withOption }: Grant): string {
  return `${String(withOption)} ${grantee}`
}

function optionOf([first]: readonly Grant[]): string {
  return first?.withOption === true ? ' WITH GRANT OPTION' : ''
}

/** Groups in the order in which their first members stand. */
function groupsOf(grants: readonly Grant[], key: (grant: Grant) => string): readonly (readonly Grant[])[] {
  const groups = new Map<string, Grant[]>()
  for (const grant of grants) groups.set(key(grant), [...(groups.get(key(grant)) ?? []), grant])
  return [...groups.values()]
}

/** The owner of an object, or of what it belongs to; of `public` as initdb makes it from 15 on, whoever owns the database. */
function ownerOf(object: DatabaseObject, model: Model): string | undefined {
  const parent = model.get(object.parent ?? '')
  if (object.kind === 'schema' && object.name === 'public' && object.attributes['owner'] === null) {
    return model.snapshot.postgres.major < 15 ? undefined : 'pg_database_owner'
  }
  return text(object, 'owner') ?? (parent === undefined ? undefined : ownerOf(parent, model))
}

/** The parts of an entry as `privileges` in `fragments.ts` writes it. */
function parseGrant(entry: string): Grant {
  const [, privilege = '', grantee = '', option] = /^(.*?) TO (.*?)( WITH GRANT OPTION)?(?: GRANTED BY .*)?$/s.exec(entry) ?? []
  return { privilege, grantee, withOption: option !== undefined }
}

function standardPrivileges(object: DatabaseObject, kind: KindOfObject, model: Model): readonly string[] {
  const isRelation = kind.owner === relationPrivileges
  const owner = [...(kind.owner ?? []), ...(isRelation && model.snapshot.postgres.major >= 17 ? ['MAINTAIN'] : [])]
  const isPublic = object.kind === 'schema' && object.name === 'public'
  const everyone = isPublic ? (model.snapshot.postgres.major >= 15 ? ['USAGE'] : ['CREATE', 'USAGE']) : (kind.everyone ?? [])
  return [...owner.map((privilege) => `${privilege} TO OWNER`), ...everyone.map((privilege) => `${privilege} TO PUBLIC`)]
}

/** ALTER DEFAULT PRIVILEGES statements for one set of default privileges, and for those of them that another state has too many. */
export function defaultGrants(object: DatabaseObject, before?: DatabaseObject): readonly string[] {
  const schema = text(object, 'schema')
  const type = text(object, 'type') ?? ''
  const head = `ALTER DEFAULT PRIVILEGES FOR ROLE ${text(object, 'role') ?? ''}${schema === undefined ? '' : ` IN SCHEMA ${schema}`}`
  const role = text(object, 'role') ?? ''
  // Without a schema the entries replace what the server would grant by itself, to the role and to everyone.
  const cleared = schema === undefined ? [`${head} REVOKE ALL ON ${type} FROM ${role}`, ...(type === 'FUNCTIONS' || type === 'TYPES' ? [`${head} REVOKE ALL ON ${type} FROM PUBLIC`] : [])] : []
  const { revoked } = before === undefined ? { revoked: [] } : grantChanges(before, object)
  const whom = ([first]: readonly Grant[]): string => (first?.grantee === 'OWNER' ? role : (first?.grantee ?? ''))
  const what = (grants: readonly Grant[]): string => `${grants.map(({ privilege }) => privilege).join(', ')} ON ${type}`
  return [
    ...cleared,
    ...(schema === undefined ? [] : groupsOf(revoked, ({ grantee }) => grantee).map((grants) => `${head} REVOKE ${what(grants)} FROM ${whom(grants)}`)),
    ...groupsOf(grantsOf(object), sameGrant).map((grants) => `${head} GRANT ${what(grants)} TO ${whom(grants)}${optionOf(grants)}`)
  ]
}
