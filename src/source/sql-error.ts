import { starSecrets } from '../catalog/secrets.js'
import type { ServerError } from '../database/session.js'
import { offsetOfCharacters, positionAt } from '../sql/position.js'
import type { Position } from '../sql/position.js'
import type { TextFile } from './file-tree.js'
import { InputError } from './input-error.js'

/** SQL of a source that does not load: shown as file:line:column with the line, a caret, SQLSTATE, detail and hint. */
export class SqlError extends InputError {
  override readonly name = 'SqlError'
  constructor(
    /** The server's words, or the splitter's. */
    readonly reason: string,
    readonly file: string,
    readonly position: Position,
    message: string,
    /** SQLSTATE, or undefined where no server was asked. */
    readonly code?: string,
    options?: ErrorOptions
  ) {
    super(message, options)
  }
}

/** A migration that does not run on the schema that the earlier ones build. */
export class MigrationError extends InputError {
  override readonly name = 'MigrationError'
  constructor(
    readonly id: string,
    override readonly cause: SqlError
  ) {
    super(cause.message, { cause })
  }
}

/** Longest stretch of a line that is shown around an error, in characters. */
const widest = 160

/**
 * Describes an error at an offset (UTF-16 units) of a file.
 *
 * @param notes further lines, such as the server's detail and hint
 */
export function sqlErrorAt(file: TextFile, offset: number, reason: string, code?: string, notes: readonly string[] = [], cause?: unknown): SqlError {
  const position = positionAt(file.text, offset)
  const line = [...starSecrets(file.text.split(/\r\n|\r|\n/)[position.line - 1] ?? '')]
  const from = Math.max(0, Math.min(position.column - 1 - widest / 2, line.length - widest))
  const shown = line.slice(from, from + widest)
  const margin = `${String(position.line)} | `
  // Tabs stay tabs under the line, so that the caret stands where the eye expects it.
  const caret = shown.slice(0, position.column - 1 - from).map((character) => (character === '\t' ? '\t' : ' ')).join('')
  const message = [
    `${file.path}:${String(position.line)}:${String(position.column)}: ${reason}${code === undefined ? '' : ` (SQLSTATE ${code})`}`,
    `  ${margin}${shown.join('')}`,
    `  ${' '.repeat(margin.length)}${caret}^`,
    ...notes.map((note) => `  ${note}`)
  ].join('\n')
  return new SqlError(reason, file.path, position, message, code, { cause })
}

/**
 * Describes an error that the server raised for the statement that begins at `start` of a file.
 *
 * @param hint what may help, beside what the server says
 */
export function serverErrorAt(file: TextFile, start: number, error: ServerError, shift: (position: number) => number = (position) => position, hint?: string): SqlError {
  const { position } = error.fields
  const offset = position === undefined ? start : start + offsetOfCharacters(file.text.slice(start), shift(position) - 1)
  const notes = [
    ...(error.fields.detail === undefined ? [] : [`Detail: ${error.fields.detail}`]),
    ...(error.fields.hint === undefined ? [] : [`Hint: ${error.fields.hint}`]),
    ...(error.fields.where === undefined ? [] : [`Context: ${error.fields.where}`]),
    ...(hint === undefined ? [] : [`Hint: ${hint}`])
  ]
  // libpq quotes the rest of a connection string that it does not understand, password and all.
  const reason = error.message.replace(/^(invalid connection string syntax).*/s, '$1')
  return sqlErrorAt(file, offset, reason, error.code, notes, error)
}
