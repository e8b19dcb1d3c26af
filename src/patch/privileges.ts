import { grantChanges, grantsOf, ownerOfGrants, privilegeOn, writeGrants } from '../catalog/ddl/grants.js'
import type { Grant } from '../catalog/ddl/grants.js'
import { ownName } from '../catalog/ddl/model.js'
import type { DatabaseObject } from '../snapshot/object.js'
import type { Statement } from '../source/mentions.js'
import { readGrant } from '../sql/grants.js'
import type { GrantStatement } from '../sql/grants.js'
import { storedName } from '../sql/name.js'
import type { Committed } from './committed.js'
import type { Edit } from './edit.js'
import { insertBehind, removeStatement, replaceStretch } from './stretch.js'

interface Written {
  readonly statement: Statement
  readonly grant: GrantStatement
}

/** Edits in place, and statements that have to be appended besides. */
export interface Rewriting {
  readonly edits: readonly Edit[]
  readonly rest: readonly string[]
}

/**
 * Makes the GRANT statements of the committed schema say what the migrated database grants: those that name this object
 * and one grantee alone are rewritten, extended or taken out; what none of them can say stands behind the last one.
 *
 * @param before the object as the committed schema builds it
 */
export function rewriteGrants(committed: Committed, before: DatabaseObject, object: DatabaseObject): Rewriting {
  const { current } = committed
  const grants = grantsWritten(committed, object)
  const changes = grantChanges(before, object)
  const edits: Edit[] = []
  const removed = new Set<Statement>()
  const left = { revoked: [...changes.revoked], granted: [...changes.granted] }
  const take = (from: Grant[], isTaken: (grant: Grant) => boolean): readonly Grant[] => {
    const taken = from.filter(isTaken)
    for (const grant of taken) from.splice(from.indexOf(grant), 1)
    return taken
  }
  for (const { statement, grant } of [...grants].reverse()) {
    const grantee = granteeOf(grant, object, committed)
    const listed = grant.privileges === 'all' ? grantsOf(before).filter(isGrantOf(grantee, grant.withOption)).map(({ privilege }) => privilege) : grant.privileges
    const gone = changes.revoked.filter(isGrantOf(grantee, grant.withOption)).map(({ privilege }) => privilege).filter((privilege) => listed.includes(privilege))
    const added = take(left.granted, isGrantOf(grantee, grant.withOption)).map(({ privilege }) => privilege)
    if (gone.length === 0 && added.length === 0) continue
    take(left.revoked, (each) => isGrantOf(grantee, grant.withOption)(each) && gone.includes(each.privilege))
    const privileges = [...new Set([...listed.filter((privilege) => !gone.includes(privilege)), ...added])]
    const instead = privileges.length > 0 ? [] : take(left.granted, (each) => each.grantee === grantee)
    const [other] = writeGrants(object, { revoked: [], granted: instead }, current)
    if (privileges.length > 0) edits.push(replaceStretch(statement, grant.list, privileges.map((privilege) => privilegeOn(object, privilege, current)).join(', ')))
    else if (other !== undefined) edits.push(replaceStretch(statement, { start: 0, end: statement.text.length }, other))
    else {
      removed.add(statement)
      edits.push(removeStatement(statement))
    }
  }
  const rest = writeGrants(object, left, current)
  const last = mentioning(committed, object).filter((statement) => !removed.has(statement)).at(-1)
  return last === undefined || rest.length === 0 ? { edits, rest } : { edits: [...edits, insertBehind(last, last.text.length, rest.map((sql) => `;\n${sql}`).join(''))], rest: [] }
}

function isGrantOf(grantee: string, withOption: boolean): (grant: Grant) => boolean {
  return (grant) => grant.grantee === grantee && grant.withOption === withOption
}

/** GRANT statements about this object, or this column, and one grantee, and nothing else. */
function grantsWritten(committed: Committed, object: DatabaseObject): readonly Written[] {
  const column = object.kind === 'column' ? storedName(ownName(object, committed.current)) : undefined
  return mentioning(committed, object).flatMap((statement) => {
    const grant = readGrant(statement.text)
    if (grant?.objects !== 1 || grant.grantees.length !== 1 || grant.grantees[0] === undefined) return []
    return grant.limited === (column !== undefined) && grant.columns.every((each) => each === column) ? [{ statement, grant }] : []
  })
}

/** The grantee of a statement as the privileges of the object call it. */
function granteeOf({ grantees: [grantee = ''] }: GrantStatement, object: DatabaseObject, { current }: Committed): string {
  const owner = ownerOfGrants(object, current)
  return owner !== undefined && storedName(owner) === storedName(grantee) ? 'OWNER' : grantee
}

/** GRANT and REVOKE statements that name the object, in their order. */
function mentioning({ mentionsOf, statements }: Committed, object: DatabaseObject): readonly Statement[] {
  const naming = new Set(mentionsOf(object).slice(0, 2).flatMap((mentions) => mentions.filter(({ target }) => target.action === 'grant').map(({ statement }) => statement)))
  return statements.filter((statement) => naming.has(statement))
}
