import type { Location } from '../findings/finding.js'
import { createLocate } from '../findings/locate.js'
import type { SideNames } from '../findings/objects.js'
import type { Report } from '../report/document.js'
import type { Change } from '../snapshot/change.js'
import type { TextFile } from '../source/file-tree.js'
import type { MigrationsSource, Recorder } from '../source/migrations-source.js'
import type { Built, Source, Workshop } from '../source/source.js'

/** What the sides of `check` and `guard` are called. */
export const sides: SideNames = { current: 'the migrated database', desired: 'the committed schema' }

/** Both sides, at the same time where roles that both name are in the hands of the program: a command that creates one must be the first. */
export async function buildBoth(
  workshop: Workshop, schema: Source | undefined, migrations: Pick<MigrationsSource, 'build'> | undefined, atOnce: boolean, recorder?: Recorder
): Promise<readonly [Built | undefined, Built | undefined]> {
  workshop.progress('building the committed schema and the migrated database')
  if (!atOnce) {
    // Some tools write the schema file anew when they have migrated: what is committed is what was there before.
    await schema?.files()
    const migrated = await migrations?.build(workshop)
    return [await schema?.build(workshop), migrated]
  }
  return Promise.all([schema?.build(workshop), migrations?.build(workshop, recorder)])
}

/** The files of both sides. */
export interface Texts {
  readonly schema: readonly TextFile[]
  /** What runs of the migrations. */
  readonly migrations: readonly TextFile[]
  /** Their files as they are, with what stands in them beside that. */
  readonly whole: readonly TextFile[]
}

/** What only the migrations have is found in them, everything else in the schema. */
export function locateChange(texts: Pick<Texts, 'schema' | 'migrations'>): (change: Change) => Location | undefined {
  const [inSchema, inMigrations] = [createLocate(texts.schema), createLocate(texts.migrations)]
  return (change) => (change.action === 'drop' ? inMigrations(change, change.aspect) : (inSchema(change, change.aspect) ?? inMigrations(change, change.aspect)))
}

/** What is compared with what, in words; null where there is only one side. */
export function comparedOf(schema: Source | undefined, migrations: Source | undefined): Report['compared'] {
  if (schema === undefined || migrations === undefined) return null
  return { current: `the database that ${migrations.label} build`, desired: `the committed schema ${schema.label}` }
}
