import { isSaid } from '../report/logger.js'
import type { Logger, LogLevel } from '../report/logger.js'
import type { Toolkit } from './toolkit.js'

interface ActionsLog {
  readonly toolkit: Pick<Toolkit, 'info' | 'debug' | 'warning' | 'error'>
  /** The least level that is said. What is below it goes to the runner's own debug log. */
  readonly level: LogLevel
  /** A token that nobody can guess, new for each use. */
  readonly randomToken: () => string
}

/** A logger for the log of a step. Warnings and errors are annotations of the run, too. */
export function createActionsLogger({ toolkit, level, randomToken }: ActionsLog): Logger {
  const say = (messageLevel: LogLevel, print: (message: string) => void) => (message: string) => {
    if (isSaid(messageLevel, level)) print(message)
    else toolkit.debug(message)
  }
  const print = (message: string): void => printAsText(message, toolkit, randomToken)
  return {
    debug: say('debug', print),
    info: say('info', print),
    warning: say('warning', (message) => toolkit.warning(message)),
    error: say('error', (message) => toolkit.error(message))
  }
}

/**
 * Prints text of anybody's into the log of a step, so that no line of it is a workflow command.
 *
 * The runner takes `::command::` at the beginning of a line and `##[command]` anywhere in it for a command; between
 * `::stop-commands::TOKEN` and `::TOKEN::` it takes nothing for one.
 */
export function printAsText(text: string, toolkit: Pick<Toolkit, 'info'>, randomToken: () => string): void {
  if (!text.includes('::') && !text.includes('##[')) {
    toolkit.info(text)
    return
  }
  const token = randomToken()
  toolkit.info(`::stop-commands::${token}`)
  toolkit.info(text)
  toolkit.info(`::${token}::`)
}
