import type { AttributeChange } from '../../snapshot/change.js'
import type { DatabaseObject } from '../../snapshot/object.js'
import type { Bench } from '../bench.js'
import type { Model } from '../ddl/model.js'

/** One attribute of an object that two databases spell differently. */
export interface Spelling {
  readonly current: DatabaseObject
  readonly desired: DatabaseObject
  readonly currentModel: Model
  readonly desiredModel: Model
  readonly difference: AttributeChange
  /** What the attribute is on either side once re-parsing no longer changes it; undefined where it cannot be parsed again. */
  readonly reparsed: () => Promise<readonly [current: string, desired: string] | undefined>
  /** Where expressions can be tried; undefined where there is no server for that. */
  readonly bench: () => Promise<Bench | undefined>
}

/**
 * One way in which two spellings can mean the same. `proven`: there is no difference, and the report can say by which
 * rule; `likely`: there most likely is none, and it is reported as such.
 */
export type SpellingRule = { readonly name: string; readonly holds: (spelling: Spelling) => Promise<boolean> } & (
  | { readonly certainty: 'proven' }
  | { readonly certainty: 'likely'; readonly reason: string }
)
