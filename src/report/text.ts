import { wholeSchemaLine } from './checksums.js'
import { outlineOf } from './differences.js'
import { cleanupFacts } from './cleanup.js'
import type { Report } from './document.js'
import { cleanupSections } from './text/cleanup.js'
import { checksumLines, confusionLines, needlessLines } from './text/checksums.js'
import { adviceLines, differenceLines, effectLines, findingLines } from './text/differences.js'
import { generatorLines } from './text/generator.js'
import { migrationLines, migrationsOf } from './text/migrations.js'
import { createPalette, labelled, widthOf } from './text/palette.js'
import type { Palette } from './text/palette.js'
import { visibleLine, visibleText } from './visible.js'
import {
  countedChanges, coverageFact, directionOf, duration, equalitiesOf, guardFacts, ledgerFact, loopSentences, nextCommand, objectsOf, serverOf, targetFacts, uncompared, untrustedNote,
  verdictOf
} from './wording.js'

export interface TextOptions {
  readonly color: boolean
  /** Whether long definitions are shown whole. */
  readonly definitions?: 'folded' | 'full'
}

/** The report for a terminal: the verdict first, then what was compared, every difference once, and what to do next. Ends with a line break. */
export function renderText(report: Report, { color, definitions = 'folded' }: TextOptions): string {
  const palette = createPalette(color)
  const { differences, others } = outlineOf(report)
  const migrations = migrationsOf(report)
  const sections = [
    [verdictLine(report, palette), ...(report.error === undefined ? [] : ['', visibleText(report.error)]), '', ...factLines(report, palette)],
    section('Text only', 'edited or written once more, and nothing has to be migrated', needlessLines(report, palette), palette),
    section('Generator', 'against the migrated database, in a copy of the work tree', generatorLines(report, definitions, palette), palette),
    section('Loop', '', report.loops.flatMap(loopSentences).map((sentence) => `  ${sentence}`), palette),
    section('Differences', directionOf(report.command), [
      ...differences.flatMap((difference) => differenceLines(difference, definitions, palette)),
      ...adviceLines(differences, palette)
    ], palette),
    section('Findings', '', findingLines(others, palette), palette),
    report.effect === null || report.effect.changes.length === 0 ? []
      : section('Effect', `what head does to the schema that base builds: ${countedChanges(report.effect.summary)}`, effectLines(report.effect, palette), palette),
    section('Migrations', report.command === 'history' ? '' : 'the new ones', migrationLines(migrations, palette), palette),
    section('Checksums', 'what the text checksum says against the truth', checksumLines(report, palette), palette),
    section('Algorithms', 'over the whole schema', report.command === 'audit' ? confusionLines(report, palette) : [], palette),
    ...cleanupSections(report, definitions, palette),
    section('Targets', '', targetLines(report, palette), palette),
    ...report.targets.flatMap((target) => (target.conclusion === 'success' ? [] : [[palette.strong(visibleLine(target.name)), renderText(target.report, { color, definitions })]])),
    section('Patch', '', patchLines(report.patch, palette), palette),
    nextCommand(report) === null ? [] : [`${palette.strong('Next')}  ${nextCommand(report) ?? ''}`]
  ]
  return `${sections.filter((lines) => lines.length > 0).map((lines) => lines.join('\n').trimEnd()).join('\n\n')}\n`
}

function verdictLine(report: Report, palette: Palette): string {
  const mark = report.conclusion === 'success' ? '✔' : '✖'
  const name = report.name === null ? '' : ` (${visibleLine(report.name)})`
  return `${palette.conclusion(report.conclusion, `${mark} pg-parity ${verdictOf(report)}`)}${name}`
}

function factLines(report: Report, palette: Palette): readonly string[] {
  const { compared, postgres, summary, timings } = report
  const total = timings['total']
  const note = uncompared(report)
  const equal = equalitiesOf(report)
  const whole = wholeSchemaLine(report)
  const untrusted = untrustedNote(report)
  return labelled([
    ...(untrusted === null ? [] : [['source', untrusted]] as const),
    ...(compared === null ? [] : [['current', visibleLine(compared.current)], ['desired', visibleLine(compared.desired)]] as const),
    ...guardFacts(report),
    ...cleanupFacts(report),
    ...(note === null ? [] : [['note', note]] as const),
    ...(postgres === null ? [] : [['server', serverOf(postgres)]] as const),
    ...(compared === null || report.command === 'audit' ? [] : [['objects', `${objectsOf(report).toLocaleString('en-US')}: ${countedChanges(summary)}, ${summary.unchanged.toLocaleString('en-US')} unchanged, ${summary.unknown.toLocaleString('en-US')} unknown`]] as const),
    ...(ledgerFact(report) === null ? [] : [['ledger', ledgerFact(report) ?? '']] as const),
    ...(coverageFact(report) === null ? [] : [['coverage', coverageFact(report) ?? '']] as const),
    ...(equal === null ? [] : [['spelling', equal]] as const),
    ...(whole === null ? [] : [['checksums', whole]] as const),
    ...(total === undefined ? [] : [['time', duration(total)]] as const)
  ], 2, palette)
}

function section(title: string, subtitle: string, lines: readonly string[], palette: Palette): readonly string[] {
  return lines.length === 0 ? [] : [`${palette.strong(title)}${subtitle === '' ? '' : `  ${palette.faint(subtitle)}`}`, ...lines]
}

/** Each database with what is known of it; the reports of those that do not pass follow. */
function targetLines({ targets }: Report, palette: Palette): readonly string[] {
  const width = widthOf(targets.map(({ name }) => visibleLine(name)))
  return targets.map((target) => {
    const { name, conclusion } = target
    const mark = palette.conclusion(conclusion, conclusion === 'success' ? '✔' : '✖')
    return `  ${mark} ${visibleLine(name).padEnd(width)}  ${targetFacts(target).join('; ')}`
  })
}

function patchLines(patch: string | null, palette: Palette): readonly string[] {
  if (patch === null) return []
  return visibleText(patch).trimEnd().split('\n').map((line) =>
    `  ${line.startsWith('+') ? palette.added(line) : line.startsWith('-') ? palette.removed(line) : line}`.trimEnd())
}
