import type { Session } from '../../database/session.js'
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
  read(units: Units, redaction: Redaction): Promise<readonly Found[]>
}

const units = ['relation', 'type', 'routine', 'schema'] as const satisfies readonly Unit[]

/**
 * Prepares the queries of all families that can be read in parts, one statement for each kind of unit: planning them takes
 * longer than running them. To be used with `plan_cache_mode = force_generic_plan`.
 */
export function prepareParts(session: Session, major: number): PartReader {
  const parts = families.flatMap(({ part }) => (part === undefined ? [] : [part]))
  const prepared = new Set<Unit>()
  const prepare = async (unit: Unit): Promise<void> => {
    if (prepared.has(unit)) return
    prepared.add(unit)
    const each = parts.map((part, index) => documentOf(part, index, unit, major)).filter((sql) => sql !== undefined)
    await session.execute(`PREPARE pg_parity_${unit} (oid[]) AS ${each.join(' union all ')}`)
  }
  return {
    async read(wanted, redaction) {
      const found: Found[] = []
      for (const unit of units) {
        const oids = wanted[unit] ?? []
        if (oids.length === 0) continue
        await prepare(unit)
        const rows = await session.query<{ part: number; document: string }>(`EXECUTE pg_parity_${unit}('{${oids.join(',')}}')`)
        for (const { part, document } of rows) {
          for (const row of JSON.parse(document) as unknown[]) {
            const one = parts[part]?.toFound(row, redaction)
            if (one !== undefined) found.push(one)
          }
        }
      }
      return found
    }
  }
}

function documentOf(part: Part, index: number, unit: Unit, major: number): string | undefined {
  const column = part.by[unit]
  if (column === undefined) return undefined
  return `select ${String(index)} as part, coalesce(json_agg(row_to_json(q)), '[]')::text as document from (${part.sql(major)} and ${column} = any ($1)) q`
}
