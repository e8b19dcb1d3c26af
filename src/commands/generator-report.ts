import type { Config } from '../config/config.js'
import type { Generated } from '../findings/generator.js'
import type { Generation } from '../history/generation.js'
import type { Report } from '../report/document.js'
import { quotedStatements } from '../sql/quoted-statements.js'
import { countActions, reportChanges } from './assemble.js'
import type { Stand } from './generator.js'

/** Longest text of a file that a report holds, in characters. */
const longest = 4000

type Told = NonNullable<Report['generator']>

/** What the report says of a generator. The stands are those before, between and behind its runs. */
export function reportGenerator(
  { first, second, again, causes }: Omit<Generated, 'locate'>, stands: readonly (Stand | undefined)[], config: Pick<Config, 'generateOutput' | 'policy'>
): Told {
  const runs = [first, ...(second === undefined ? [] : [second])]
  const isLoop = second !== undefined && second.verdict !== 'nothing'
  return {
    output: config.generateOutput,
    runs: runs.map((run, index) => reportRun(run, stands[index], stands[index + 1] ?? stands[index], config)),
    loop: !isLoop ? null : {
      files: runs.flatMap(nameOf), interval: second.instant - first.instant, cause: again.cause,
      values: again.values.map(({ written, kept }) => ({ first: written, second: kept })), checksumCauses: [...causes]
    }
  }
}

function reportRun(run: Generation, before: Stand | undefined, after: Stand | undefined, { policy }: Pick<Config, 'policy'>): Told['runs'][number] {
  const told = [...run.changes, ...(run.changes.length === 0 ? run.direct : [])]
  const changes = before === undefined || after === undefined ? [] : reportChanges(told, before.built.snapshot, after.built.snapshot, { policy })
  return {
    verdict: run.verdict,
    files: run.files.map(({ path, status, role, text }) => ({ path, status, role, text: text === undefined || role === 'other' ? null : shortened(sqlOf(path, text)) })),
    printed: run.printed === null ? null : shortened(run.printed),
    effect: { summary: countActions(changes), changes: [...changes] },
    touched: run.rewritten.map(({ object: { kind, name }, cause }) => ({ kind, name, cause })),
    spelling: run.spelling.map((each) => ({ ...each }))
  }
}

/** The text of a file, but of a program that runs SQL only that. */
function sqlOf(path: string, text: string): string {
  const statements = path.endsWith('.sql') ? [] : quotedStatements(text)
  return statements.length === 0 ? text : `${statements.join(';\n')};\n`
}

function nameOf({ files }: Generation): readonly string[] {
  return files.filter(({ role }) => role === 'migration').slice(0, 1).map(({ path }) => path)
}

function shortened(text: string): string {
  const characters = [...text.slice(0, 2 * longest)]
  return text.length <= longest ? text : `${characters.slice(0, longest).join('')}\n…`
}
