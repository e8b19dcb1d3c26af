import { statementKind } from './kind.js'
import { piecesOf } from './piece.js'
import { quoteIdentifier, quoteLiteral } from './quote.js'
import { parseStatement } from './tree.js'

/**
 * What to run instead of a statement by which a subscription would reach its publisher: creating one makes a replication
 * slot there, dropping one drops it, and while it is enabled data flows. Undefined for statements that stay at home; empty
 * for those of which nothing is left then.
 */
export function withoutPublisher(text: string): readonly string[] | undefined {
  switch (statementKind(text)) {
    case 'CREATE SUBSCRIPTION':
      return [withOptions(text, ['connect', 'enabled', 'create_slot', 'copy_data'], 'connect = false')]
    case 'ALTER SUBSCRIPTION':
      return alteration(text)
    case 'DROP SUBSCRIPTION':
      return forgettingSlot(text)
    default:
      return undefined
  }
}

function alteration(text: string): readonly string[] | undefined {
  const tree = parseStatement(text)
  if (tree === undefined || !('AlterSubscriptionStmt' in tree)) return undefined
  const { kind, options = [] } = tree.AlterSubscriptionStmt
  const settings = options.flatMap((node) => ('DefElem' in node ? [node.DefElem] : []))
  switch (kind) {
    case 'ALTER_SUBSCRIPTION_SET_PUBLICATION':
    case 'ALTER_SUBSCRIPTION_ADD_PUBLICATION':
    case 'ALTER_SUBSCRIPTION_DROP_PUBLICATION':
      return [withOptions(text, ['refresh', 'copy_data'], 'refresh = false')]
    case 'ALTER_SUBSCRIPTION_REFRESH':
      return []
    case 'ALTER_SUBSCRIPTION_ENABLED':
      return settings.some(({ arg }) => arg !== undefined && 'Boolean' in arg && arg.Boolean.boolval === true) ? [] : undefined
    case 'ALTER_SUBSCRIPTION_OPTIONS':
      // These are changed at the publisher's slot too.
      return settings.some(({ defname }) => defname === 'failover' || defname === 'two_phase') ? [] : undefined
    default:
      return undefined
  }
}

/** A slot that the subscription no longer knows of is not dropped with it. */
function forgettingSlot(text: string): readonly string[] | undefined {
  const tree = parseStatement(text)
  const name = tree !== undefined && 'DropSubscriptionStmt' in tree ? tree.DropSubscriptionStmt.subname : undefined
  if (name === undefined) return undefined
  const forget = `ALTER SUBSCRIPTION ${quoteIdentifier(name)} SET (slot_name = NONE)`
  const ours = `SELECT FROM pg_catalog.pg_subscription s JOIN pg_catalog.pg_database d ON d.oid = s.subdbid WHERE d.datname = current_database() AND s.subname = ${quoteLiteral(name)}`
  return [`DO $forget$ BEGIN IF EXISTS (${ours}) THEN ${forget}; END IF; END $forget$`, text]
}

/** The statement with one option in place of some others. Its options stand at its end, in `WITH (…)`. */
function withOptions(text: string, without: readonly string[], instead: string): string {
  const pieces = [...piecesOf(text)]
  const at = pieces.findLastIndex(({ kind, text: word, depth }, index) => kind === 'word' && word === 'WITH' && depth === 0 && pieces[index + 1]?.text === '(')
  const end = pieces.at(-1)?.end ?? text.length
  if (at === -1) return `${text.slice(0, end)} WITH (${instead})`
  const kept: string[] = []
  let from = at + 2
  for (let index = from; index < pieces.length; index++) {
    const piece = pieces[index]
    if (piece === undefined || !((piece.text === ',' && piece.depth === 1) || (piece.text === ')' && piece.depth === 0))) continue
    const [first, last] = [pieces[from], pieces[index - 1]]
    if (first !== undefined && last !== undefined && index > from && !without.includes(first.text.replaceAll('"', '').toLowerCase())) kept.push(text.slice(first.start, last.end))
    from = index + 1
  }
  return `${text.slice(0, pieces[at]?.start)}WITH (${[instead, ...kept].join(', ')})`
}
