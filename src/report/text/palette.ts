import { createColors } from 'picocolors'
import type { Severity } from '../../config/codes.js'
import type { Report } from '../document.js'

/** The colours of a terminal by meaning; without colour each returns the text as it is. */
export interface Palette {
  readonly strong: (text: string) => string
  readonly faint: (text: string) => string
  readonly added: (text: string) => string
  readonly removed: (text: string) => string
  readonly severity: (severity: Severity, text: string) => string
  readonly conclusion: (conclusion: Report['conclusion'], text: string) => string
}

/** A palette with or without colour; whether there should be any is the caller's to know. */
export function createPalette(color: boolean): Palette {
  const colors = createColors(color)
  return {
    strong: colors.bold,
    faint: colors.dim,
    added: colors.green,
    removed: colors.red,
    severity: (severity, text) => ({ error: colors.red, warning: colors.yellow, notice: colors.cyan })[severity](text),
    conclusion: (conclusion, text) => colors.bold({ success: colors.green, failure: colors.red, error: colors.red }[conclusion](text))
  }
}

/** A sign for each severity, for those who see no colours. */
export const severityMark: Readonly<Record<Severity, string>> = { error: '✖', warning: '▲', notice: '•' }

/** Texts behind longer labels than that do not stand below the others: one label must not make every line long. */
const widestColumn = 60

/** The width of a column that is as wide as the widest of its texts, up to a point. */
export function widthOf(texts: readonly string[]): number {
  return texts.reduce((width, text) => Math.max(width, Math.min(text.length, widestColumn)), 0)
}

/** Lines of `label  text`, the texts below each other, at an indentation of so many spaces. */
export function labelled(rows: readonly (readonly [label: string, text: string])[], indent: number, palette: Palette): readonly string[] {
  const width = widthOf(rows.map(([label]) => label))
  return rows.flatMap(([label, text]) => text.split('\n').map((line, index) =>
    `${' '.repeat(indent)}${palette.faint((index === 0 ? label : '').padEnd(width))}  ${line}`.trimEnd()))
}
