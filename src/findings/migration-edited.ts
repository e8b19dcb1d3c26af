import type { Policy } from '../config/policy.js'
import type { Edited } from '../history/lineage.js'
import type { Finding } from './finding.js'
import { raise } from './raise.js'

/** What the tool does when an applied file has changed. */
interface Reaction {
  readonly refuses: boolean
  readonly says: string
}

/** Merged migrations that read otherwise now. What only people read is a notice, unless the tool compares checksums. */
export function findEdited(edited: readonly Edited[], tool: Reaction, policy: Policy): readonly Finding[] {
  return edited.flatMap(({ path, runsAlike }) =>
    raise({
      code: 'migration-edited',
      severity: runsAlike && !tool.refuses ? 'notice' : 'error',
      message: runsAlike
        ? `The merged migration ${path} was edited, though what it runs is the same: only comments, white space or its way back differ. ${tool.says}`
        : `The merged migration ${path} was edited: it runs something else than at base. ${tool.says}`,
      file: path,
      details: { differs: runsAlike ? 'comments' : 'statements' }
    }, policy)
  )
}
