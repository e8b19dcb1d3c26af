import type { DatabaseObject } from '../../snapshot/object.js'
import { list } from './model.js'

/** What GRANT calls a kind, where that is not the kind's own name. */
const nouns: Readonly<Record<string, string>> = {
  aggregate: 'FUNCTION', domain: 'TYPE', 'foreign table': 'TABLE', 'foreign-data wrapper': 'FOREIGN DATA WRAPPER', 'materialized view': 'TABLE', server: 'FOREIGN SERVER', view: 'TABLE'
}

/** A column by the name that `pg_identify_object` gives it, behind its relation. */
const ofColumn = /^(?:table|view|materialized view|foreign table) column (.*)\.("(?:[^"]|"")+"|[^".]+)$/s

/** GRANT and REVOKE on an object that comes with the server or with an extension. */
export function initialGrants(object: DatabaseObject): readonly string[] {
  const [, relation, column] = ofColumn.exec(object.name) ?? []
  const kind = Object.keys(nouns).find((each) => object.name.startsWith(`${each} `)) ?? object.name.slice(0, object.name.indexOf(' '))
  const target = relation !== undefined ? `TABLE ${relation}` : `${nouns[kind] ?? kind.toUpperCase()} ${object.name.slice(kind.length + 1)}`
  return list(object, 'privileges').map((entry) =>
    entry.replace(/^(GRANT|REVOKE) (.*?) (TO|FROM) (.*)$/s, (_, verb: string, privilege: string, preposition: string, grantee: string) =>
      `${verb} ${privilege}${column === undefined ? '' : ` (${column})`} ON ${target} ${preposition} ${grantee === 'OWNER' ? 'CURRENT_USER' : verb === 'REVOKE' ? grantee.replace(/ WITH GRANT OPTION$/, '') : grantee}`))
}
