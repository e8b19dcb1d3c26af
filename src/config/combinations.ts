import type { CommandName } from './commands.js'
import type { Config } from './config.js'
import type { Input } from './input.js'
import { inputs } from './inputs.js'
import { listOfChoices } from './value-type.js'

/** What a command cannot do without: of each list at least one input. */
const needs: Readonly<Partial<Record<CommandName, readonly (readonly Input<unknown>[])[]>>> = {
  check: [[inputs.schema, inputs.migrations, inputs.migrateCommand]],
  drift: [[inputs.liveUrl, inputs.targets], [inputs.schema, inputs.migrations, inputs.migrateCommand]],
  history: [[inputs.migrations, inputs.migrateCommand]],
  audit: [[inputs.schema]],
  guard: [[inputs.migrations, inputs.migrateCommand]],
  probe: [[inputs.generateCommand], [inputs.migrations, inputs.migrateCommand]],
  cleanup: [[inputs.migrations, inputs.undo]]
}

/** Inputs that are right one by one and do not go together (problems), or have no effect together (warnings). */
export function checkCombinations(config: Config, has: (input: Input<unknown>) => boolean, mayBeMore = false): { readonly problems: readonly string[]; readonly warnings: readonly string[] } {
  const { command } = config
  const problems: string[] = []
  const warnings: string[] = []
  const uses = (input: Input<unknown>): boolean => has(input) && input.commands.includes(command)

  // Publishing the report of another run builds nothing.
  if (!has(inputs.reportFrom) && !mayBeMore) {
    for (const alternatives of needs[command] ?? []) {
      if (!alternatives.some(has)) problems.push(`\`${command}\` needs ${listOfChoices(alternatives.map(({ name }) => name))}.`)
    }
  }
  if (has(inputs.liveUrl) && has(inputs.targets)) problems.push('`live-url` and `targets` do not go together: give every database a name in `targets`.')
  if (config.writeBaseline && !has(inputs.baseline)) problems.push('`--write-baseline` needs `baseline`, the file to write.')
  if (uses(inputs.checksum) && config.checksum === 'custom' && !has(inputs.checksumRules)) problems.push('`checksum: custom` needs `checksum-rules`.')
  if (config.fix && uses(inputs.fix) && !has(inputs.schema)) problems.push('`fix` needs `schema`, the files to mend.')
  if (config.fix && config.staged) problems.push('`fix` and `staged` do not go together: the one writes to the working tree, the other looks at the index.')
  if (command === 'cleanup' && has(inputs.migrateCommand) && !has(inputs.undo)) problems.push('`cleanup` replays the migrations one by one, which `migrate-command` does not allow: without a proof nothing is archived.')
  if (config.apply && has(inputs.undo)) problems.push('`apply` and `undo` do not go together.')

  if (uses(inputs.checksumRules) && config.checksum !== 'custom') warnings.push(`\`checksum-rules\` has no effect, since \`checksum\` is \`${config.checksum}\`.`)
  if (config.force && !config.apply) warnings.push('`force` has no effect without `apply`.')
  if (uses(inputs.template) && !has(inputs.databaseUrl)) warnings.push('`template` has no effect without `database-url`: an embedded PostgreSQL has no other databases to clone.')
  if (config.staged && has(inputs.migrateCommand)) warnings.push('`migrate-command` runs in the working tree, not in the index that `staged` asks for.')
  if (config.policy.severity['migration-failed'] !== undefined) warnings.push('`severity` has no effect on `migration-failed`: a migration that does not run always ends with exit code 2.')
  return { problems, warnings }
}
