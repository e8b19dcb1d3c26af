import type { Node, RoleSpec } from 'libpg-query'
import { statementKind } from './kind.js'
import { withoutPublisher } from './subscription.js'
import { parseStatement } from './tree.js'

/** What a statement does beyond the database that it runs in. Names of roles are as stored. */
export type ServerReach =
  | { readonly type: 'creates role'; readonly role: string }
  | {
      readonly type: 'changes roles'
      readonly roles: readonly string[]
      /** Whether it changes whoever runs it (CURRENT_USER and its like), or everybody (ALTER ROLE ALL). */
      readonly changesRunner: boolean
      readonly drops: boolean
    }
  | { readonly type: 'describes role' }
  /** It is about the server itself: databases, tablespaces, its configuration, what replication keeps. */
  | { readonly type: 'changes server' }
  /** It grants or revokes privileges on what all databases share, configuration parameters. */
  | { readonly type: 'grants on cluster' }
  /** It would reach the publisher of a subscription; `instead` is what of it stays in the database. */
  | { readonly type: 'reaches publisher'; readonly instead: readonly string[] }
  /** It sets a parameter of a role in one database: with that database it is gone. */
  | { readonly type: 'sets for role' }

const kindsOfRoles = /^(?:(?:CREATE|ALTER|DROP) ROLE|(?:GRANT|REVOKE) ROLE|REASSIGN OWNED|DROP OWNED)$/
const kindsOfServer = /^(?:(?:CREATE|DROP) DATABASE|(?:CREATE|ALTER|DROP) TABLESPACE|ALTER SYSTEM)$/
/** Functions that leave something behind which belongs to no database (PostgreSQL manual, Replication Management Functions). */
const lastingFunction = /\bpg_(?:replication_origin_create|create_(?:physical|logical)_replication_slot|copy_(?:physical|logical)_replication_slot)\s*\(/i

/** How a statement reaches beyond its database; undefined where it does not, or where PostgreSQL's parser does not know it. */
export function serverReach(text: string): ServerReach | undefined {
  const kind = statementKind(text)
  if (kindsOfServer.test(kind)) return { type: 'changes server' }
  if (kind.endsWith(' SUBSCRIPTION')) {
    const instead = withoutPublisher(text)
    return instead === undefined ? undefined : { type: 'reaches publisher', instead }
  }
  if (kind === 'SELECT') return lastingFunction.test(text) ? { type: 'changes server' } : undefined
  if (!kindsOfRoles.test(kind) && !(/^(?:COMMENT|SECURITY LABEL|GRANT|REVOKE)$/.test(kind) && /\bon\s+(?:role|tablespace|parameter)\b/i.test(text))) return undefined
  const tree = parseStatement(text)
  return tree === undefined ? undefined : reachOf(tree)
}

function reachOf(tree: Node): ServerReach | undefined {
  if ('CreateRoleStmt' in tree) return { type: 'creates role', role: tree.CreateRoleStmt.role ?? '' }
  if ('AlterRoleStmt' in tree) return changes([tree.AlterRoleStmt.role])
  if ('AlterRoleSetStmt' in tree && tree.AlterRoleSetStmt.database !== undefined) return { type: 'sets for role' }
  // Without a role it is ALTER ROLE ALL.
  if ('AlterRoleSetStmt' in tree) return tree.AlterRoleSetStmt.role === undefined ? { ...changes([]), changesRunner: true } : changes([tree.AlterRoleSetStmt.role])
  if ('RenameStmt' in tree) return { ...changes([]), roles: [tree.RenameStmt.subname ?? ''] }
  if ('DropRoleStmt' in tree) return { ...changes(specs(tree.DropRoleStmt.roles)), drops: true }
  if ('DropOwnedStmt' in tree) return changes(specs(tree.DropOwnedStmt.roles))
  if ('ReassignOwnedStmt' in tree) return changes(specs(tree.ReassignOwnedStmt.roles))
  if ('GrantRoleStmt' in tree) {
    const { granted_roles: granted = [], grantee_roles: grantees } = tree.GrantRoleStmt
    const names = granted.flatMap((node) => ('AccessPriv' in node && node.AccessPriv.priv_name !== undefined ? [node.AccessPriv.priv_name] : []))
    // To join a role of its own changes whoever runs it for no longer than that role lasts.
    return { ...changes([]), roles: [...names, ...changes(specs(grantees)).roles] }
  }
  if ('CommentStmt' in tree) return described(tree.CommentStmt.objtype)
  if ('SecLabelStmt' in tree) return described(tree.SecLabelStmt.objtype)
  if ('GrantStmt' in tree && tree.GrantStmt.objtype === 'OBJECT_PARAMETER_ACL') return { type: 'grants on cluster' }
  if ('GrantStmt' in tree && tree.GrantStmt.objtype === 'OBJECT_TABLESPACE') return { type: 'changes server' }
  return undefined
}

function described(objectType: string | undefined): ServerReach | undefined {
  if (objectType === 'OBJECT_ROLE') return { type: 'describes role' }
  return objectType === 'OBJECT_TABLESPACE' ? { type: 'changes server' } : undefined
}

function changes(roles: readonly (RoleSpec | undefined)[]): Extract<ServerReach, { type: 'changes roles' }> {
  return {
    type: 'changes roles',
    roles: roles.flatMap((role) => (role?.rolename === undefined ? [] : [role.rolename])),
    changesRunner: roles.some((role) => role !== undefined && role.roletype !== 'ROLESPEC_CSTRING'),
    drops: false
  }
}

function specs(nodes: readonly Node[] | undefined): readonly RoleSpec[] {
  return (nodes ?? []).flatMap((node) => ('RoleSpec' in node ? [node.RoleSpec] : []))
}
