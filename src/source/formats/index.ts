import { InputError } from '../input-error.js'
import { anyFiles } from './any.js'
import { dbmate } from './dbmate.js'
import { diesel } from './diesel.js'
import { drizzle } from './drizzle.js'
import { flyway } from './flyway.js'
import type { Folder, MigrationFormat } from './format.js'
import { golangMigrate } from './golang-migrate.js'
import { goose } from './goose.js'
import { graphileMigrate } from './graphile-migrate.js'
import { nodePgMigrate } from './node-pg-migrate.js'
import { plain } from './plain.js'
import { prisma } from './prisma.js'
import { seed } from './seed.js'
import { sqlx } from './sqlx.js'
import { supabase } from './supabase.js'

/** Every format that can be read; a new one is added here. */
export const formats: readonly MigrationFormat[] = [
  seed, golangMigrate, flyway, dbmate, goose, sqlx, diesel, prisma, drizzle, supabase, nodePgMigrate, graphileMigrate, plain
]

/**
 * Chooses the format of a folder. With `auto` exactly one format may recognise the files; `plain` stands in where none does.
 * With `any` they are of any kind, and not to be run here.
 *
 * @returns the format and why it was chosen
 * @throws InputError where two formats recognise them
 */
export function chooseFormat(wanted: string, folder: Folder): { readonly format: MigrationFormat; readonly why: string } {
  if (wanted === anyFiles.name) return { format: anyFiles, why: 'the command runs them' }
  if (wanted !== 'auto') {
    const format = formats.find(({ name }) => name === wanted)
    if (format === undefined) throw new InputError(`there is no migration-format ${wanted}; there are ${formats.map(({ name }) => name).join(', ')}`)
    return { format, why: 'given' }
  }
  const fitting = formats.flatMap((format) => {
    const why = format.recognise(folder)
    return why === undefined ? [] : [{ format, why }]
  })
  if (fitting.length > 1) {
    const reasons = fitting.map(({ format, why }) => `${format.name} (${why})`).join(' and ')
    throw new InputError(`the migrations look like ${reasons}: say which with migration-format`)
  }
  return fitting[0] ?? { format: plain, why: 'no tool was recognised' }
}
