import { family } from './family.js'
import { address, comment, madeByUsers, routine } from './fragments.js'
import { enabled } from './table-rules.js'

interface EventTriggerRow {
  readonly address: string
  readonly name: string
  readonly event: string
  readonly tags: readonly string[]
  readonly function: string
  readonly enabled: string
  readonly owner: string
  readonly comment: string | null
}

/** Event triggers; the order of their tags is not theirs. */
export const eventTriggers = family<EventTriggerRow>(
  'event triggers',
  () => `select ${address('v')} as address, quote_ident(v.evtname) as name, v.evtevent as event, array(select t from unnest(v.evttags) t order by 1) as tags,
      ${routine('v.evtfoid')} as function, ${enabled('v.evtenabled')}, pg_get_userbyid(v.evtowner) as owner, ${comment('v')} as comment
    from pg_event_trigger v where ${madeByUsers('v')}`,
  (row) => ({
    kind: 'event trigger',
    name: row.name,
    address: row.address,
    attributes: { event: row.event, tags: row.tags, function: row.function, enabled: row.enabled, owner: row.owner, comment: row.comment }
  }),
  'pg_event_trigger'
)
