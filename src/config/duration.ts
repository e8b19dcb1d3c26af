import type { Outcome } from './outcome.js'
import { failure, success } from './outcome.js'

const units = [
  ['w', 7 * 24 * 60 * 60 * 1000],
  ['d', 24 * 60 * 60 * 1000],
  ['h', 60 * 60 * 1000],
  ['m', 60 * 1000],
  ['s', 1000],
  ['ms', 1]
] as const

const notation = new RegExp(`^${units.map(([unit]) => `(?:(\\d+)${unit})?`).join('')}$`)

/** Milliseconds of a duration such as `90s`, `1d` or `1h30m`: whole numbers, larger units first, each unit once. */
export function parseDuration(text: string): Outcome<number> {
  const amounts = text === '' ? null : notation.exec(text)
  if (amounts === null) return failure(`"${text}" is not a duration: write numbers with units (w, d, h, m, s, ms), such as \`90s\` or \`1h30m\`.`)
  const milliseconds = units.reduce((sum, [, length], index) => sum + Number(amounts[index + 1] ?? 0) * length, 0)
  return Number.isSafeInteger(milliseconds) ? success(milliseconds) : failure(`"${text}" is longer than can be counted.`)
}

/** A duration in the same notation, the shortest way: 5400000 is `1h30m`. */
export function formatDuration(milliseconds: number): string {
  let rest = milliseconds
  let text = ''
  for (const [unit, length] of units) {
    const amount = Math.floor(rest / length)
    // A week of a sliding window is better known as 7 days.
    if (amount === 0 || unit === 'w') continue
    text += `${amount}${unit}`
    rest -= amount * length
  }
  return text === '' ? '0s' : text
}
