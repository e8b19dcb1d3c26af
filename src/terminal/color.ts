/**
 * Whether a stream gets colour: what the user said, else only on a terminal, and not where `NO_COLOR` is set
 * (no-color.org: to anything but the empty string) or the terminal is a dumb one.
 */
export function wantsColor(said: boolean | null, isTerminal: boolean, environment: Readonly<Record<string, string | undefined>>): boolean {
  if (said !== null) return said
  return isTerminal && (environment['NO_COLOR'] ?? '') === '' && environment['TERM'] !== 'dumb'
}
