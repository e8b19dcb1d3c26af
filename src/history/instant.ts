import { formatDuration } from '../config/duration.js'

const second = 1000

/** An instant as people and machines read it: ISO 8601, UTC, whole seconds, the next one where it lies between two. */
export function formatInstant(milliseconds: number): string {
  return new Date(Math.ceil(milliseconds / second) * second).toISOString().replace('.000Z', 'Z')
}

/** The time between two instants in whole seconds: `1h30m`. */
export function formatDistance(from: number, to: number): string {
  return formatDuration(Math.round(Math.abs(to - from) / second) * second)
}
