/** A command of the program: its name, what `--help` says of it, and what stands after it on the command line. */
interface CommandDescription {
  readonly name: string
  readonly summary: string
  /** Positional arguments in the notation of commander. */
  readonly operands: string
  /** Whether `mode` of the action can name it. */
  readonly mode: boolean
}

/** Every command of the contract, in the order in which `--help` lists them. */
export const commands = [
  { name: 'check', operands: '', mode: true, summary: 'Compare the committed schema with what the migrations build, and examine the new migrations' },
  { name: 'drift', operands: '', mode: true, summary: 'Compare live databases, read-only, with the committed schema or the migrations' },
  { name: 'history', operands: '', mode: false, summary: 'Replay the migrations one by one and say what each changed' },
  { name: 'audit', operands: '', mode: false, summary: 'Say for each object whether a text checksum tells the truth' },
  { name: 'guard', operands: '[command...]', mode: false, summary: 'Say whether a migration is needed at all, and run COMMAND only if it is' },
  { name: 'probe', operands: '', mode: true, summary: 'Run a migration generator against the migrated database: it must have nothing to say' },
  { name: 'cleanup', operands: '', mode: true, summary: 'Plan, prove and perform the archiving of superfluous migrations' },
  { name: 'diff', operands: '<current> <desired>', mode: false, summary: 'Compare any two sources' },
  { name: 'snapshot', operands: '<source>', mode: false, summary: 'Print the snapshot of a source' },
  { name: 'init', operands: '', mode: false, summary: 'Look at the repository and write a config file and a workflow' }
] as const satisfies readonly CommandDescription[]

export type CommandName = (typeof commands)[number]['name']

/** The commands that the action can run. */
export const modes: readonly CommandName[] = commands.filter(({ mode }) => mode).map(({ name }) => name)

/** What a source on the command line can be: the tail of the help of `diff` and `snapshot`. */
export const sourceNotations = [
  ['postgres://…', 'a live database, read-only'],
  ['schema.sql, db/schema/', 'a schema file or a folder of them'],
  ['migrations:DIR', 'what the migrations of a folder build'],
  ['snapshot.json', 'a saved snapshot'],
  ['git:REF:PATH', 'a schema as it was at that commit'],
  ['git:REF:migrations:DIR', 'migrations as they were at that commit']
] as const
