import * as z from 'zod'
import { codeNames, severities } from '../config/codes.js'
import type { Code } from '../config/codes.js'
import { commands } from '../config/commands.js'
import { aspectNames } from '../config/policy.js'
import type { Aspect } from '../config/policy.js'
import { kindPattern } from '../snapshot/object.js'
import { cleanupSchema } from './cleanup-section.js'

const kindAndName = { kind: z.string().regex(kindPattern), name: z.string() }
const value = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())])
const count = z.int().min(0)
const hash = z.nullable(z.string().regex(/^sha256:[0-9a-f]{64}$/))
const action = z.enum(['create', 'modify', 'drop'])
const nullableText = z.nullable(z.string())
const conclusion = z.enum(['success', 'failure', 'error'])

const change = z.object({
  action,
  ...kindAndName,
  aspect: z.enum(aspectNames as readonly [Aspect, ...Aspect[]]),
  severity: z.enum(severities),
  certainty: z.enum(['proven', 'likely', 'unknown']),
  reason: z.optional(z.string()),
  attributes: z.array(z.object({ name: z.string(), current: value, desired: value })),
  currentDefinition: nullableText,
  desiredDefinition: nullableText,
  lastTouchedBy: nullableText,
  partedAt: nullableText,
  location: z.optional(z.object({ file: z.string(), line: count, column: count }))
})

const finding = z.object({
  code: z.enum(codeNames as readonly [Code, ...Code[]]),
  severity: z.enum(severities),
  message: z.string(),
  object: z.optional(z.object(kindAndName)),
  location: z.optional(z.object({ file: z.string(), line: count, column: count })),
  details: z.record(z.string(), z.unknown())
})

const migration = z.object({
  id: z.string(),
  file: z.string(),
  timestamp: nullableText,
  timestampSource: z.nullable(z.enum(['name', 'commit'])),
  new: z.boolean(),
  changes: z.array(z.object({ action, ...kindAndName })),
  touched: z.array(z.object({ ...kindAndName, cause: z.string() })),
  data: z.union([z.boolean(), z.literal('unknown')]),
  state: hash,
  verdict: z.enum(['not-run', 'repeatable', 'duplicate', 'no-op', 'flip-flop', 'opaque', 'changes-data', 'changes-schema'])
})

/** A place that two texts write in two ways. */
const spelling = z.object({ written: z.string(), kept: z.string() })

const loop = z.object({
  /** Their ids, in the order in which they are run. */
  migrations: z.array(z.string()),
  /** The usual time from one to the next, in milliseconds. */
  interval: z.number(),
  objects: z.array(z.object(kindAndName)),
  /** Where the statements and the server write the same thing in two ways. */
  spelling: z.array(spelling)
})

const algorithm = z.enum(['raw', 'normalized', 'custom'])

const checksum = z.object({
  ...kindAndName,
  algorithm,
  /** Of the database's text and of the committed one; null where there is none. */
  current: hash,
  desired: hash,
  currentText: z.enum(['server', 'canonical']),
  verdict: z.enum(['agrees', 'false-positive', 'false-negative']),
  /** Why the texts of a false positive differ; nothing is looked for in objects that are only counted. */
  causes: z.array(z.string()),
  /** Places that no cause explains. */
  rest: z.optional(z.array(spelling)),
  location: z.optional(z.object({ file: z.string(), line: count, column: count })),
  /** Both texts of an object whose checksum lies, unless `details` is `names`. */
  currentDefinition: z.optional(nullableText),
  desiredDefinition: z.optional(nullableText),
  /** The committed text is not that of base although the object is: what is different between the two texts. */
  edited: z.optional(z.object({ causes: z.array(z.string()), rest: z.array(spelling) })),
  /** New migrations that write the object once more although it is what it was. */
  rewrittenBy: z.optional(z.array(z.string()))
})

const confusion = z.object({ algorithm, truePositives: count, falsePositives: count, trueNegatives: count, falseNegatives: count })

const counts = { create: count, modify: count, drop: count }
const effect = z.object({ summary: z.object(counts), changes: z.array(change) })

/** One run of a generator of migrations. */
const generation = z.object({
  /** `pending`: it writes a real change; `phantom`: it writes what changes nothing. */
  verdict: z.enum(['nothing', 'pending', 'phantom']),
  /** What it wrote. Of a program `text` is the SQL in its strings, where there is any; long ones are shortened; null for what was deleted or is no migration. */
  files: z.array(z.object({ path: z.string(), status: z.enum(['added', 'changed', 'deleted']), role: z.enum(['migration', 'rollback', 'other']), text: nullableText })),
  /** The SQL that it printed, shortened where it is long. */
  printed: nullableText,
  /** What that does to the schema. */
  effect,
  /** What it writes as it is. */
  touched: z.array(z.object({ ...kindAndName, cause: z.string() })),
  spelling: z.array(spelling)
})

const report = {
  version: z.literal(1),
  command: z.enum(commands.map(({ name }) => name)),
  name: nullableText,
  conclusion,
  /** Why there is no verdict, where the conclusion is `error`. */
  error: z.optional(z.string()),
  /** Where the SQL stands that does not load, where that is why. */
  errorLocation: z.optional(z.object({ file: z.string(), line: count, column: count })),
  postgres: z.nullable(z.object({ version: z.string(), provider: z.enum(['service', 'embedded', 'live']) })),
  /** What was compared with what, in words. */
  compared: z.nullable(z.object({ current: z.string(), desired: z.string() })),
  /** Which commits head and base are, and why, in words: what is new is judged against base. */
  revisions: z.optional(z.object({ head: z.string(), base: z.string() })),
  /** Where another run than this wrote the report and nobody vouches for it: how that run ended, as GitHub says, and what its report said. */
  untrusted: z.optional(z.object({ run: nullableText, said: conclusion })),
  summary: z.object({
    ...counts,
    unchanged: count,
    unknown: count,
    findings: z.object({ error: count, warning: count, notice: count })
  }),
  changes: z.array(change),
  /** Objects that both sides write in two ways and that are proven to be equal, and by which rule. */
  equalities: z.array(z.object({ ...kindAndName, rule: z.string() })),
  effect: z.nullable(effect),
  findings: z.array(finding),
  /** A patch in git's format that brings the committed schema up to date, where there is one. */
  patch: nullableText,
  migrations: z.array(migration),
  /** Migrations in a row that write the same objects once more and change nothing. */
  loops: z.array(loop),
  checksums: z.array(checksum),
  /** How right text checksums are over the whole schema, where all of it was looked at. */
  audit: z.optional(z.object({
    /** Positive is what an algorithm calls changed; the audited one comes first. */
    confusion: z.array(confusion),
    /** Objects of which nothing is said: no statement was found for them, or their definition holds a secret. */
    unjudged: z.array(z.object({ ...kindAndName, why: z.enum(['no statement', 'secret']) }))
  })),
  /** What `guard` has answered. */
  guard: z.optional(z.object({
    needed: z.boolean(),
    /** `uncompared`: there is no committed schema to compare with. */
    reason: z.enum(['cooldown', 'no-change', 'changes', 'uncompared']),
    /** The newest migration; its timestamp is null where it has none and is not committed. */
    newest: z.nullable(z.object({ id: z.string(), file: z.string(), timestamp: nullableText })),
    /** When the cooldown ends, where it does by itself. */
    until: nullableText,
    /** The exit code of what was run, where something was. */
    exitCode: z.optional(z.int())
  })),
  /** What the generator of migrations had to say to `probe`. */
  generator: z.optional(z.object({
    output: z.enum(['files', 'stdout']),
    /** The first, and the second one with what the first wrote applied, where it wrote anything. */
    runs: z.array(generation),
    /** Where it wrote again: the series that it would become. */
    loop: z.nullable(z.object({
      /** The first two of it. */
      files: z.array(z.string()),
      /** The time from one run to the next, in milliseconds. */
      interval: z.number(),
      cause: z.enum(['spelling', 'moment', 'back and forth', 'unseen', 'unknown']),
      /** Of `moment`: what the first and the second run wrote in the same place. */
      values: z.array(z.object({ first: z.string(), second: z.string() })),
      /** Why a text checksum takes the objects for other ones, where there is a committed schema. */
      checksumCauses: z.array(z.string())
    }))
  })),
  /** What the books of the migration tool in a live database say, where the folder was held against them. */
  ledger: z.optional(z.object({
    tool: z.string(),
    table: z.string(),
    applied: count,
    /** Ids of merged migrations that were not yet applied. */
    pending: z.array(z.string())
  })),
  /** What `cleanup` has planned or done. */
  cleanup: z.optional(cleanupSchema),
  /** How many objects of a live database, those aside that belong to another one, the repository knows. */
  coverage: z.optional(z.object({ explained: count, total: count })),
  timings: z.record(z.string(), z.number())
}

/** The report as a document, version 1: what `--format json` prints and `report: x.json` writes. */
export const reportSchema = z.object({
  ...report,
  /** One for each live database, where several were looked at. */
  targets: z.array(z.object({ name: z.string(), conclusion, report: z.object({ ...report, targets: z.array(z.never()).max(0) }) }))
})

export type Report = z.infer<typeof reportSchema>
export type ReportedChange = Report['changes'][number]
export type ReportedFinding = Report['findings'][number]

/** The JSON Schema (draft 2020-12) of the report, for other programs. */
export function reportJsonSchema(): object {
  return { $id: 'urn:pg-parity:report:1', title: 'pg-parity report, version 1', ...z.toJSONSchema(reportSchema) }
}
