import type { DatabaseObject } from '../../snapshot/object.js'
import { list } from './model.js'

/** What GRANT calls a kind, where that is not the kind's own name. */
const nouns: Readonly<Record<string, string>> = {
  aggregate: 'FUNCTION', domain: 'TYPE', 'foreign table': 'TABLE', 'foreign-data wrapper': 'FOREIGN DATA WRAPPER', 'materialized view': 'TABLE', server: 'FOREIGN SERVER', view: 'TABLE'
}

/** A column by the name that `pg_identify_object` gives it, behind its relation. */
const ofColumn = /^(?:table|view|materialized view|foreign table) column (.*)\.("(?:[^"]|"")+"|[^".]+)$/s

/** GRANT and REVOKE that take one state of such an object to another. */
export function initialGrantChanges(before: DatabaseObject, object: DatabaseObject): readonly string[] {
  const [from, to] = [before, object].map((each) => list(each, 'privileges')) as [readonly string[], readonly string[]]
  const undone = from.filter((entry) => !to.includes(entry)).map((entry) => {
    const [, verb, privilege = '', grantee = ''] = /^(GRANT|REVOKE) (.*?) (?:TO|FROM) (.*)$/s.exec(entry) ?? []
    return verb === 'GRANT' ? `REVOKE ${privilege} FROM ${grantee}` : `GRANT ${privilege} TO ${grantee}`
  })
  return writeInitialGrants(object, [...undone, ...to.filter((entry) => !from.includes(entry))])
}

/** GRANT and REVOKE on an object that comes with the server or with an extension. */
export function initialGrants(object: DatabaseObject): readonly string[] {
  return writeInitialGrants(object, list(object, 'privileges'))
}

function writeInitialGrants(object: DatabaseObject, entries: readonly string[]): readonly string[] {
  const [, relation, column] = ofColumn.exec(object.name) ?? []
  const kind = Object.keys(nouns).find((each) => object.name.startsWith(`${each} `)) ?? object.name.slice(0, object.name.indexOf(' '))
  const target = relation !== undefined ? `TABLE ${relation}` : `${nouns[kind] ?? kind.toUpperCase()} ${object.name.slice(kind.length + 1)}`
  return entries.map((entry) =>
    entry.replace(/^(GRANT|REVOKE) (.*?) (TO|FROM) (.*)$/s, (_, verb: string, privilege: string, preposition: string, grantee: string) =>
      `${verb} ${privilege}${column === undefined ? '' : ` (${column})`} ON ${target} ${preposition} ${grantee === 'OWNER' ? 'CURRENT_USER' : verb === 'REVOKE' ? grantee.replace(/ WITH GRANT OPTION$/, '') : grantee}`))
}
