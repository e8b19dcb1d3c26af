import { writeSchemaFile } from '../catalog/ddl/schema-file.js'
import { withoutIgnored } from '../snapshot/compare.js'
import { formatSnapshot } from '../snapshot/file.js'
import { parseSource } from '../source/parse-source.js'
import { assemble } from './assemble.js'
import { ignoresUnder } from './compare.js'
import { buildOptions, withWorkshop } from './run.js'
import type { Outcome, Run } from './run.js'
import { serverOf } from './server.js'

/** `snapshot SOURCE`: prints what a source is, as JSON or as a canonical schema file. */
export async function snapshot(run: Run): Promise<Outcome> {
  const { config } = run
  const begun = performance.now()
  const options = { ...(await buildOptions(config)), migrationFormat: config.migrationFormat, workingDirectory: config.workingDirectory, statementTimeout: config.statementTimeout }
  const source = await parseSource(config.sources[0] ?? '', options)
  return withWorkshop(run, 'on demand', async (workshop) => {
    run.progress(`building ${source.label}`)
    const built = await source.build(workshop)
    const objects = [...withoutIgnored(built.snapshot, ignoresUnder(config)).values()]
    const read = { ...built.snapshot, objects }
    for (const { kind, name } of read.unmodelled) run.log.warning(`${kind} ${name} is of a kind that is not compared, and is left out`)
    const report = assemble({
      command: 'snapshot',
      name: config.name,
      conclusion: 'success',
      postgres: await serverOf(workshop, built),
      compared: null,
      unchanged: read.objects.length,
      changes: [],
      equalities: [],
      effect: null,
      findings: [],
      patch: null,
      timings: { load: built.timings.load, catalog: built.timings.catalog, total: performance.now() - begun }
    })
    return { report, exitCode: 0, output: config.sql ? writeSchemaFile(read) : formatSnapshot(read) }
  })
}
