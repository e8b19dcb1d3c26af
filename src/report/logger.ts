/** Where the program's own words go: standard error on a terminal, the job's log in an action. */
export interface Logger {
  debug(message: string): void
  info(message: string): void
  warning(message: string): void
  error(message: string): void
}
