/** Seconds or milliseconds since 1970; not what stands inside of a hexadecimal number. */
const sinceEpoch = /(?<![\da-f])(\d{10}(?:\d{3})?)(?![\da-f])/i

/**
 * The instant that a name states: a date and time as `dateTimeIn` reads it, or the time since 1970, in seconds as ten digits
 * or in milliseconds as thirteen. Undefined where there is none.
 */
export function timestampIn(name: string): Date | undefined {
  const written = dateTimeIn(name)
  if (written !== undefined) return written
  const digits = sinceEpoch.exec(name)?.[1] ?? ''
  const milliseconds = Number(digits) * (digits.length === 10 ? 1000 : 1)
  return milliseconds >= Date.UTC(2000) && milliseconds < Date.UTC(2100) ? new Date(milliseconds) : undefined
}

/**
 * The instant that a name states as `YYYYMMDDHHMMSS`, with `_`, `-`, `.` or `T` between the parts or not. Read as UTC;
 * undefined where there is none or no such date.
 */
export function dateTimeIn(name: string): Date | undefined {
  const match = /(?<!\d)(\d{4})[_.-]?(\d{2})[_.-]?(\d{2})[T_.-]?(\d{2})[_.-]?(\d{2})[_.-]?(\d{2})(?!\d)/.exec(name)
  if (match === null) return undefined
  const [year, month, day, hour, minute, second] = match.slice(1).map(Number) as [number, number, number, number, number, number]
  const instant = new Date(Date.UTC(year, month - 1, day, hour, minute, second))
  // Dates that do not exist roll over; those are numbers of another kind.
  const same = instant.getUTCMonth() === month - 1 && instant.getUTCDate() === day && hour < 24 && minute < 60 && second < 60
  return same && year >= 1990 && year < 2200 ? instant : undefined
}
