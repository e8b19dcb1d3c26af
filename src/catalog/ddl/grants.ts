import type { DatabaseObject } from '../../snapshot/object.js'
import type { KindOfObject } from './kind.js'
import { kinds, relationPrivileges } from './kinds.js'
import type { Model } from './model.js'
import { list, literal, ownName, parentName, text } from './model.js'

/** `COMMENT ON`, where there is a comment. */
export function commentOn(object: DatabaseObject, model: Model): readonly string[] {
  // An extension brings a comment of its own.
  const own = text(object, 'comment') === undefined && object.kind !== 'extension' ? [] : [commentStatement(object, model)]
  const ofAttributes = list(object, 'attribute comments').map((each) => {
    const [name = ''] = /^(?:"(?:[^"]|"")+"|[^:]+)/.exec(each) ?? []
    return `COMMENT ON COLUMN ${object.name}.${name} IS ${literal(each.slice(name.length + 2))}`
  })
  return [...own, ...ofAttributes]
}

/** `COMMENT ON`, whether there is a comment or none. */
export function commentStatement(object: DatabaseObject, model: Model): string {
  const comment = text(object, 'comment')
  return `COMMENT ON ${named(object, model)} IS ${comment === undefined ? 'NULL' : literal(comment)}`
}

/** `SECURITY LABEL`, where there are any. */
export function securityLabelsOn(object: DatabaseObject, model: Model): readonly string[] {
  return list(object, 'security labels').map((each) => {
    const [provider = ''] = /^(?:"(?:[^"]|"")+"|[^:]+)/.exec(each) ?? []
    return `SECURITY LABEL FOR ${provider} ON ${named(object, model)} IS ${literal(each.slice(provider.length + 2))}`
  })
}

/** An object as COMMENT and ALTER name it: `TABLE t`, `TRIGGER g ON t`. */
export function named(object: DatabaseObject, model: Model): string {
  const noun = kinds[object.kind]?.noun
  if (noun !== undefined) return `${noun} ${target(object)}`
  const onDomain = model.get(object.parent ?? '')?.kind === 'domain' ? 'DOMAIN ' : ''
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
  const noun = kinds[object.kind]?.noun
  return owner === undefined || noun === undefined ? undefined : `ALTER ${noun} ${target(object)} OWNER TO ${quoteRole(owner)}`
}

function quoteRole(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

/** GRANT and REVOKE statements that lead from what such an object grants by itself to what it does grant. */
export function grantsOn(object: DatabaseObject, model: Model): readonly string[] {
  const kind = kinds[object.kind]
  if (kind?.owner === undefined || object.attributes['privileges'] === undefined) return []
  return grantStatements(object, standardPrivileges(object, kind, model), model)
}

/** GRANT and REVOKE statements that lead from the privileges of one state of an object to those of another. */
export function grantChanges(from: DatabaseObject, to: DatabaseObject, model: Model): readonly string[] {
  return grantStatements(to, list(from, 'privileges'), model)
}

function grantStatements(object: DatabaseObject, from: readonly string[], model: Model): readonly string[] {
  const [before, wanted] = [new Set(from), new Set(list(object, 'privileges'))]
  const noun = kinds[object.kind]?.grantNoun ?? kinds[object.kind]?.noun ?? ''
  const role = ownerOf(object, model)
  const owner = role === undefined || role === model.snapshot.ownership.loader ? 'CURRENT_USER' : quoteRole(role)
  const on = object.kind === 'column' ? `(${ownName(object, model)}) ON TABLE ${parentName(object, model)}` : ` ON ${noun} ${target(object)}`
  const parse = (entry: string): { privilege: string; grantee: string; option: string } => {
    const { privilege, grantee, option } = parseGrant(entry)
    return { privilege, grantee: grantee === 'OWNER' ? owner : grantee, option }
  }
  return [
    ...[...before].filter((each) => !wanted.has(each)).map(parse).map(({ privilege, grantee }) => `REVOKE ${privilege}${on} FROM ${grantee}`),
    ...[...wanted].filter((each) => !before.has(each)).map(parse).map(({ privilege, grantee, option }) => `GRANT ${privilege}${on} TO ${grantee}${option}`)
  ]
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
function parseGrant(entry: string): { privilege: string; grantee: string; option: string } {
  const [, privilege = '', grantee = '', option = ''] = /^(.*?) TO (.*?)( WITH GRANT OPTION)?(?: GRANTED BY .*)?$/s.exec(entry) ?? []
  return { privilege, grantee, option }
}

function standardPrivileges(object: DatabaseObject, kind: KindOfObject, model: Model): readonly string[] {
  const isRelation = kind.owner === relationPrivileges
  const owner = [...(kind.owner ?? []), ...(isRelation && model.snapshot.postgres.major >= 17 ? ['MAINTAIN'] : [])]
  const isPublic = object.kind === 'schema' && object.name === 'public'
  const everyone = isPublic ? (model.snapshot.postgres.major >= 15 ? ['USAGE'] : ['CREATE', 'USAGE']) : (kind.everyone ?? [])
  return [...owner.map((privilege) => `${privilege} TO OWNER`), ...everyone.map((privilege) => `${privilege} TO PUBLIC`)]
}

/** ALTER DEFAULT PRIVILEGES statements for one set of default privileges. */
export function defaultGrants(object: DatabaseObject): readonly string[] {
  const schema = text(object, 'schema')
  const type = text(object, 'type') ?? ''
  const head = `ALTER DEFAULT PRIVILEGES FOR ROLE ${text(object, 'role') ?? ''}${schema === undefined ? '' : ` IN SCHEMA ${schema}`}`
  const entries = list(object, 'privileges').map(parseGrant)
  const role = text(object, 'role') ?? ''
  // Without a schema the entries replace what the server would grant by itself, to the role and to everyone.
  const cleared = schema === undefined ? [`${head} REVOKE ALL ON ${type} FROM ${role}`, ...(type === 'FUNCTIONS' || type === 'TYPES' ? [`${head} REVOKE ALL ON ${type} FROM PUBLIC`] : [])] : []
  return [
    ...cleared,
    ...entries.map(({ privilege, grantee, option }) => `${head} GRANT ${privilege} ON ${type} TO ${grantee === 'OWNER' ? role : grantee}${option}`)
  ]
}
