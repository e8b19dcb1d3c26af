/** Where a run says what it does, beside its report. Messages may be of several lines and hold text of anybody's. */
export interface Logger {
  readonly debug: (message: string) => void
  readonly info: (message: string) => void
  readonly warning: (message: string) => void
  readonly error: (message: string) => void
}

export const logLevels = ['debug', 'info', 'warning', 'error'] as const
export type LogLevel = (typeof logLevels)[number]

/** Whether a message of `level` is said where `least` is the least level that is. */
export function isSaid(level: LogLevel, least: LogLevel): boolean {
  return logLevels.indexOf(level) >= logLevels.indexOf(least)
}
