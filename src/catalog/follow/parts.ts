import type { Found, Part, Unit } from '../family.js'
import { families } from '../read.js'
import type { Redaction } from '../secrets.js'

/** OIDs of the units whose objects are to be read. */
export type Units = Readonly<Partial<Record<Unit, readonly string[]>>>

/** All units of several lists, each once. */
export function joinUnits(...all: readonly Units[]): Units {
  return Object.fromEntries(units.map((unit) => [unit, [...new Set(all.flatMap((each) => each[unit] ?? []))]]))
}

/** Reads what belongs to single units. */
export interface PartReader {
  /**
   * The statements that read it, each a query with the columns `part` and `document`.
   *
   * @param isAsked which families are read; all of them where it is absent
   */
  statements(wanted: Units, isAsked?: (part: Part) => boolean): readonly string[]
  /** What rows of these statements say. */
  take(rows: readonly object[], redaction: Redaction): readonly Found[]
}

const units = ['relation', 'type', 'routine', 'schema'] as const satisfies readonly Unit[]
const parts = families.flatMap(({ part }) => (part === undefined ? [] : [part]))

/** For one relation among many an index is the way, whatever is known, or not yet known, of how many there are. */
export const planForParts: readonly string[] = ['SET LOCAL plan_cache_mode = force_generic_plan', 'SET LOCAL enable_seqscan = off']

/**
 * Prepares queries of families that can be read in parts, one statement for each family and kind of unit: planning
 * them takes longer than running them. To be used under `planForParts`.
 */
export function prepareParts(major: number): PartReader {
  const prepared = new Set<string>()
  return {
    statements(wanted, isAsked = () => true) {
      return units.flatMap((unit) => {
        const oids = wanted[unit] ?? []
        if (oids.length === 0) return []
        return [...parts.entries()].filter(([, part]) => part.by[unit] !== undefined && isAsked(part)).flatMap(([index, part]) => {
          const name = `pg_parity_${unit}_${String(index)}`
          const execute = `EXECUTE ${name}('{${oids.join(',')}}')`
          if (prepared.has(name)) return [execute]
          prepared.add(name)
          return [`PREPARE ${name} (oid[]) AS ${documentOf(part, index, unit, major)}`, execute]
        })
      })
    },
    take(rows, redaction) {
      return (rows as readonly { readonly part: number; readonly document: string }[]).flatMap(({ part, document }) =>
        (JSON.parse(document) as unknown[]).flatMap((row) => parts[part]?.toFound(row, redaction) ?? [])
      )
    }
  }
}

function documentOf(part: Part, index: number, unit: Unit, major: number): string {
  return `select ${String(index)} as part, coalesce(json_agg(row_to_json(q)), '[]')::text as document from (${part.sql(major)} and ${part.by[unit] ?? ''} = any ($1)) q`
}
