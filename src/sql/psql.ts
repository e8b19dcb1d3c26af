/** A command of psql's as it stands in a script. */
export interface PsqlCommand {
  /** With the backslash: `\connect`. */
  readonly name: string
  /** The rest of the command as written, without white space around it. */
  readonly argument: string
  /** Offset behind the command, the white space and the `\\` that may follow it. */
  readonly end: number
}

/** COPY data as it stands in a script. */
export interface CopyData {
  readonly data: string
  /** Offset behind the line `\.`. */
  readonly end: number
}

/** These take the whole line as their argument, backslashes too (psqlscanslash.l, OT_WHOLE_LINE). */
const wholeLine: ReadonlySet<string> = new Set(['\\copy', '\\!', '\\h', '\\help', '\\ef', '\\ev', '\\sf', '\\sv'])

/**
 * Reads the command whose backslash is at `start`. As in psql it ends at the end of the line or at an unquoted backslash,
 * which begins the next command, and `\\` ends it so that SQL can follow on the line.
 */
export function readCommand(text: string, start: number): PsqlCommand {
  const lineEnd = endOfLine(text, start)
  const line = text.slice(start, lineEnd)
  const name = /^\\[^\s\\]*/.exec(line)?.[0] ?? '\\'
  const rest = line.slice(name.length)
  const argument = wholeLine.has(name) ? rest : (/^(?:[^\\'"`]|'(?:[^'\\]|\\.)*'|"[^"]*"|`[^`]*`|['"`])*/.exec(rest)?.[0] ?? '')
  const end = start + name.length + argument.length
  return { name, argument: argument.trim(), end: text.startsWith('\\\\', end) ? end + 2 : end }
}

/** Whether the command is `\copy … from stdin`, of which the data follows in the script as with COPY. */
export function copiesFromScript(command: PsqlCommand): boolean {
  return command.name === '\\copy' && /\bfrom\s+stdin\b/i.test(command.argument)
}

/** Reads COPY data from the line after the one that holds `offset` to the line `\.`, or to the end of the text. */
export function readCopyData(text: string, offset: number): CopyData {
  const start = Math.min(endOfLine(text, offset) + 1, text.length)
  const terminator = /^\\\.\r?$/gm
  terminator.lastIndex = start
  for (let found = terminator.exec(text); found !== null; found = terminator.exec(text)) {
    // In a pattern `^` also stands behind a lone CR, which does not end a line of data.
    if (found.index === start || text[found.index - 1] === '\n') return { data: text.slice(start, found.index), end: terminator.lastIndex }
  }
  return { data: text.slice(start), end: text.length }
}

/** The offset of the LF that ends the line, or of the end of the text. */
export function endOfLine(text: string, offset: number): number {
  const lineEnd = text.indexOf('\n', offset)
  return lineEnd < 0 ? text.length : lineEnd
}
