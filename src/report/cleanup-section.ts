import * as z from 'zod'

const count = z.int().min(0)
const nullableText = z.nullable(z.string())
const migration = { id: z.string(), file: z.string(), timestamp: nullableText, hour: nullableText, verdict: z.string(), reason: z.string() }

/** What `cleanup` has planned or done. */
export const cleanupSchema = z.object({
  state: z.enum(['planned', 'applied', 'undone']),
  strategy: z.enum(['meaningful', 'hourly']),
  archive: z.string(),
  manifest: z.string(),
  /** How many migrations there were before. */
  total: count,
  /** What may be archived; once that is done, what was. All files of each, rollbacks too. */
  planned: z.array(z.object({ ...migration, files: z.array(z.string()), objects: z.array(z.object({ kind: z.string(), name: z.string() })) })),
  /** What stays although one may wonder. */
  kept: z.array(z.object(migration)),
  /** The final schema, with the planned ones and without; how many stay and change what they changed; how many replays it took. Null where nothing is planned. */
  proof: z.nullable(z.object({ state: z.string(), kept: count, replays: count })),
  /** What databases make of it that have applied the planned ones. Null where nothing is planned. */
  ledger: z.nullable(z.object({ tool: z.string(), breaks: z.boolean(), says: z.string(), commands: z.array(z.string()) })),
  /** Why these files cannot be moved at all. */
  immovable: z.optional(z.string())
})

export type Cleanup = z.infer<typeof cleanupSchema>
export type PlannedMigration = Cleanup['planned'][number]

/** `250 of 251 migrations can be archived`. */
export function cleanupVerdict({ state, planned, total }: Cleanup): string {
  const some = `${planned.length.toLocaleString('en-US')} of ${migrations(total)}`
  switch (state) {
    case 'planned': return planned.length === 0 ? 'nothing to archive' : `${some} can be archived`
    case 'applied': return planned.length === 0 ? 'nothing to archive' : `${some} archived`
    case 'undone': return `${migrations(planned.length)} taken back`
  }
}

function migrations(number: number): string {
  return `${number.toLocaleString('en-US')} ${number === 1 ? 'migration' : 'migrations'}`
}
