import { InputError } from '../input-error.js'
import type { MigrationFormat } from './format.js'
import { golangMigrate } from './golang-migrate.js'
import { plain } from './plain.js'
import { seed } from './seed.js'

/** Every format that can be read; a new one is added here. */
export const formats: readonly MigrationFormat[] = [seed, golangMigrate, plain]

/**
 * Chooses the format of a folder. With `auto` exactly one format may recognise the files; `plain` stands in where none does.
 *
 * @returns the format and why it was chosen
 */
export function chooseFormat(wanted: string, paths: readonly string[]): { readonly format: MigrationFormat; readonly why: string } {
  if (wanted !== 'auto') {
    const format = formats.find(({ name }) => name === wanted)
    if (format === undefined) throw new InputError(`migration-format ${wanted} cannot be read yet; there are ${formats.map(({ name }) => name).join(', ')}`)
    return { format, why: 'given' }
  }
  const fitting = formats.flatMap((format) => {
    const why = format.recognise(paths)
    return why === undefined ? [] : [{ format, why }]
  })
  if (fitting.length > 1) {
    const reasons = fitting.map(({ format, why }) => `${format.name} (${why})`).join(' and ')
    throw new InputError(`the migrations look like ${reasons}: say which with migration-format`)
  }
  return fitting[0] ?? { format: plain, why: 'no tool was recognised' }
}
