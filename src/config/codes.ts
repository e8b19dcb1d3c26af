/** How much a finding or a difference counts. */
export const severities = ['error', 'warning', 'notice'] as const
export type Severity = (typeof severities)[number]

/** What a policy can make of it: a severity, or `off`. */
export const levels = [...severities, 'off'] as const
export type Level = (typeof levels)[number]

interface CodeDescription {
  readonly code: string
  /** Severity unless policy or the exception says otherwise. */
  readonly severity: Severity
  /** When the rule itself chooses another severity; null where it never does. */
  readonly exception: string | null
  readonly description: string
}

/** Every code that a finding can have, with its default. */
export const codes = [
  { code: 'migration-failed', severity: 'error', exception: 'always exit code 2', description: 'A migration does not run on the schema that the earlier ones build.' },
  { code: 'object-missing', severity: 'error', exception: null, description: 'The committed schema has an object that the migrations do not build.' },
  { code: 'object-extra', severity: 'error', exception: null, description: 'The migrations build an object that the committed schema does not have.' },
  { code: 'object-changed', severity: 'error', exception: null, description: 'Both sides have an object and it differs.' },
  { code: 'object-cosmetic', severity: 'warning', exception: null, description: 'An object differs and most likely means the same; that is not proven.' },
  { code: 'object-unknown', severity: 'error', exception: 'warning in `drift`', description: 'An object cannot be compared here.' },
  { code: 'object-unmodelled', severity: 'notice', exception: null, description: 'An object of a kind that is not compared was seen.' },
  { code: 'checksum-false-positive', severity: 'notice', exception: 'error or off by `false-positives`', description: 'The audited text checksum of an object differs although the objects are equal.' },
  { code: 'checksum-false-negative', severity: 'warning', exception: null, description: 'The audited text checksum of an object is equal although the objects differ.' },
  { code: 'migration-rate', severity: 'error', exception: null, description: 'A window with a new migration holds more migrations than allowed.' },
  { code: 'migration-no-op', severity: 'error', exception: 'notice unless new', description: 'A migration changes nothing.' },
  { code: 'migration-opaque', severity: 'notice', exception: null, description: 'What a migration does cannot be seen on an empty database.' },
  { code: 'migration-duplicate', severity: 'error', exception: 'notice unless new', description: 'A migration repeats an earlier one and is without effect.' },
  { code: 'migration-flip-flop', severity: 'error', exception: 'notice for a single revert outside the window', description: 'A migration takes the schema back to an earlier state.' },
  { code: 'migration-edited', severity: 'error', exception: 'notice for comments and white space, unless the tool verifies checksums', description: 'A merged migration was edited.' },
  { code: 'migration-removed', severity: 'error', exception: null, description: 'A merged migration is gone and no manifest says that it was archived.' },
  { code: 'migration-out-of-order', severity: 'error', exception: null, description: 'A new migration sorts before one that the base already has.' },
  { code: 'migration-clock', severity: 'notice', exception: null, description: 'The time in the name of a migration is later than its commit, or than now.' },
  { code: 'rollback-missing', severity: 'notice', exception: null, description: 'A new migration has no rollback although others have one.' },
  { code: 'rollback-incomplete', severity: 'warning', exception: 'notice for column order and enum values', description: 'Up and then down does not give back the schema.' },
  { code: 'generator-pending', severity: 'error', exception: null, description: 'The generator writes a migration with a real change.' },
  { code: 'generator-phantom', severity: 'error', exception: null, description: 'The generator writes a migration that changes nothing.' },
  { code: 'generator-loop', severity: 'error', exception: null, description: 'The generator writes again when run a second time.' },
  { code: 'live-missing', severity: 'error', exception: null, description: 'The live database lacks an object of the committed schema.' },
  { code: 'live-extra', severity: 'error', exception: null, description: 'The live database has an object that the committed schema does not have.' },
  { code: 'live-changed', severity: 'error', exception: null, description: 'An object of the live database differs from the committed schema.' },
  { code: 'live-pending', severity: 'notice', exception: null, description: 'A difference that merged migrations will make and have not yet made.' },
  { code: 'live-unmanaged', severity: 'notice', exception: null, description: 'An extra object of the live database that is expected there.' },
  { code: 'ledger-mismatch', severity: 'error', exception: null, description: "The live database's migration table and the folder disagree." }
] as const satisfies readonly CodeDescription[]

export type Code = (typeof codes)[number]['code']

/** The codes alone, in the same order. */
export const codeNames: readonly Code[] = codes.map(({ code }) => code)

/** The severity of a code where neither its rule nor the policy says otherwise. */
export function defaultSeverity(code: Code): Severity {
  return codes.find((description) => description.code === code)?.severity ?? 'error'
}
