import { spellingDifferences } from '../checksum/differences.js'
import type { Difference } from '../checksum/differences.js'
import type { Finding } from '../findings/finding.js'
import { findDuplicates } from '../findings/migration-duplicate.js'
import { findFlipFlopMigrations } from '../findings/migration-flip-flop.js'
import { findNoOps } from '../findings/migration-no-op.js'
import { findOpaque } from '../findings/migration-opaque.js'
import { explain } from '../history/explain.js'
import type { Explained } from '../history/explain.js'
import { formatInstant } from '../history/instant.js'
import { findLoops } from '../history/loops.js'
import { recordReplay } from '../history/replay.js'
import type { Replay, ReplayRecorder } from '../history/replay.js'
import type { Rewritten } from '../history/rewritten.js'
import type { Report } from '../report/document.js'
import type { Workshop } from '../source/source.js'
import type { Run } from './run.js'
import type { Timeline } from './timeline.js'

/** What the replay of a folder's migrations comes to. */
export interface Examination {
  readonly explained: readonly Explained[]
  readonly findings: readonly Finding[]
  readonly migrations: Report['migrations']
  readonly loops: Report['loops']
}

/** A recorder for the migrations of a run. */
export function recorderFor(run: Run, workshop: Workshop): ReplayRecorder {
  const path = (run.config.searchPath ?? 'public').split(',').map((each) => each.trim().replace(/^"(.*)"$/, '$1'))
  const first = path.find((schema) => schema !== '$user') ?? 'public'
  return recordReplay({ salt: workshop.salt, schema: first })
}

/** Explains what each migration did, and finds those that are there for no reason. */
export function examine({ config: { policy, window } }: Run, { dated }: Pick<Timeline, 'dated'>, replay: Replay): Examination {
  const explained = explain(dated, replay)
  return {
    explained,
    findings: [
      ...findNoOps(explained, spelledOtherwise, policy),
      ...findDuplicates(explained, policy),
      ...findFlipFlopMigrations(explained, window, policy),
      ...findOpaque(explained, policy)
    ],
    migrations: explained.map(reportMigration),
    loops: findLoops(explained).map(({ members, objects, interval }) => ({
      migrations: members.map(({ dated: { migration } }) => migration.id),
      interval,
      objects: objects.map(({ object: { kind, name } }) => ({ kind, name })),
      spelling: objects.flatMap(differencesOf).map((each) => ({ ...each }))
    }))
  }
}

function spelledOtherwise({ step }: Explained): readonly Difference[] {
  return (step?.touched ?? []).flatMap(differencesOf)
}

function differencesOf({ statement, definition }: Rewritten): readonly Difference[] {
  return statement === undefined ? [] : spellingDifferences(statement, definition)
}

function reportMigration({ dated, step, state, verdict }: Explained): Report['migrations'][number] {
  const { migration, timestamp, source, isNew, path } = dated
  return {
    id: migration.id,
    file: path,
    timestamp: timestamp === null ? null : formatInstant(timestamp.getTime()),
    timestampSource: source,
    new: isNew,
    changes: (step?.changes ?? []).map(({ action, kind, name }) => ({ action, kind, name })),
    touched: (step?.touched ?? []).map(({ object: { kind, name }, cause }) => ({ kind, name, cause })),
    data: step?.facts.data ?? false,
    state,
    verdict
  }
}
