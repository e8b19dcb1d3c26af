/** Text that PostgreSQL's scanner refuses, such as an unterminated literal. */
export class ScanError extends Error {
  /** Where the token that cannot be read starts, in UTF-16 units. */
  readonly offset: number

  constructor(message: string, offset: number) {
    super(message)
    this.name = 'ScanError'
    this.offset = offset
  }
}
