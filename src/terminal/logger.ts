import { createColors } from 'picocolors'
import { hideSecrets } from '../config/secrets.js'
import { isSaid } from '../report/logger.js'
import type { Logger, LogLevel } from '../report/logger.js'
import { visibleText } from '../report/visible.js'

interface TerminalLog {
  /** Writes to standard error. */
  readonly write: (text: string) => void
  /** The least level that is said. */
  readonly level: LogLevel
  /** Texts that are never shown, longest first. */
  readonly secrets: readonly string[]
  readonly color: boolean
  /** Called before each message, to take away what stands on the line. */
  readonly clearLine?: () => void
}

/** A logger for a terminal: one message a line, its level in front where it is more than information. */
export function createTerminalLogger({ write, level, secrets, color, clearLine }: TerminalLog): Logger {
  const colors = createColors(color)
  const say = (messageLevel: LogLevel, prefix: string, paint: (text: string) => string) => (message: string) => {
    if (!isSaid(messageLevel, level)) return
    clearLine?.()
    write(`${paint(prefix)}${hideSecrets(visibleText(message), secrets)}\n`)
  }
  return {
    debug: say('debug', 'debug: ', colors.dim),
    info: say('info', '', String),
    warning: say('warning', 'warning: ', colors.yellow),
    error: say('error', 'error: ', colors.red)
  }
}
