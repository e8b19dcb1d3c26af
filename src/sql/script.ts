import { followNesting } from './nesting.js'
import type { Nesting } from './nesting.js'
import { lexemeAfter } from './outline.js'
import type { Lexeme } from './outline.js'
import { copiesFromScript, endOfLine, readCommand, readCopyData } from './psql.js'
import { statementKind } from './kind.js'
import type { StatementKind } from './kind.js'

/** Where a step stands; offsets are UTF-16 units, ends are exclusive. */
export interface Span {
  /** Where the comments above the step start; `start` where there are none. */
  readonly leadingStart: number
  readonly start: number
  /** Behind the last token, the semicolon not included. */
  readonly end: number
  /** Behind the comments that follow on the step's last line; at least `end`. */
  readonly trailingEnd: number
}

/** One thing that a script does, in psql's eyes. `text` is `slice(start, end)` of the script, without the semicolon. */
export type Step =
  | (Span & { readonly type: 'statement'; readonly text: string; readonly kind: StatementKind })
  | (Span & { readonly type: 'copy'; readonly text: string; readonly kind: 'COPY'; readonly data: string })
  | (Span & { readonly type: 'command'; readonly name: string; readonly argument: string })

/** A comment of a script (never what looks like one inside a literal or COPY data), with its marks. */
export interface Comment {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** A script, split. */
export interface Script {
  readonly steps: readonly Step[]
  readonly comments: readonly Comment[]
}

interface Open {
  readonly start: number
  readonly nesting: Nesting
  end: number
}

type Draft = { -readonly [Key in keyof Span]: Span[Key] } & DistributiveOmit<Step, keyof Span>
type DistributiveOmit<Type, Key extends PropertyKey> = Type extends unknown ? Omit<Type, Key> : never

/**
 * Splits a script as psql would: at semicolons outside of parentheses and of `BEGIN ATOMIC … END`, with the data after
 * `COPY … FROM STDIN` and psql's own commands as steps of their own. A command in the middle of a statement ends that
 * statement. Empty statements are dropped, the last statement needs no semicolon, a byte order mark is passed over.
 * `standard_conforming_strings` is taken to be on.
 *
 * @throws ScanError for a literal, quoted identifier or comment that never ends
 */
export function splitScript(text: string): Script {
  const steps: Draft[] = []
  const comments: Lexeme[] = []
  splitFrom(text, text.startsWith('\ufeff') ? 1 : 0, steps, comments)
  return {
    steps,
    comments: comments.map(({ start, end }) => ({ text: text.slice(start, end), start, end }))
  }
}

/** Splits from an offset to the end of the text, behind the steps and comments that are there already. */
function splitFrom(text: string, from: number, steps: Draft[], comments: Lexeme[]): void {
  let leadingStart: number | undefined
  let open: Open | undefined

  function add(span: { readonly start: number; readonly end: number }, rest: DistributiveOmit<Step, keyof Span>): void {
    steps.push({ leadingStart: leadingStart ?? span.start, start: span.start, end: span.end, trailingEnd: span.end, ...rest })
    leadingStart = undefined
  }

  function close(): void {
    if (open === undefined) return
    const statement = text.slice(open.start, open.end)
    add(open, { type: 'statement', text: statement, kind: statementKind(statement) })
    open = undefined
  }

  /** Adds the COPY that a semicolon has ended; what follows on its line is only read after the data. */
  function closeCopy(copy: Open, semicolon: number): number {
    const { data, end } = readCopyData(text, semicolon)
    add(copy, { type: 'copy', text: text.slice(copy.start, copy.end), kind: 'COPY', data })
    open = undefined
    const line = text.slice(0, endOfLine(text, semicolon))
    if (line.slice(semicolon + 1).trim() !== '') splitFrom(line, semicolon + 1, steps, comments)
    return end
  }

  function takeComment(comment: Lexeme): void {
    comments.push(comment)
    const last = steps.at(-1)
    if (open !== undefined) return
    if (last !== undefined && leadingStart === undefined && !/[\n\r]/.test(text.slice(last.trailingEnd, comment.start))) {
      last.trailingEnd = comment.end
    } else leadingStart ??= comment.start
  }

  let offset = from
  for (let lexeme = lexemeAfter(text, offset); lexeme !== undefined; lexeme = lexemeAfter(text, offset)) {
    offset = lexeme.end
    const symbol = lexeme.kind === 'symbol' ? text[lexeme.start] : undefined
    if (lexeme.kind === 'comment') takeComment(lexeme)
    else if (symbol === '\\') {
      close()
      const command = readCommand(text, lexeme.start)
      offset = copiesFromScript(command) ? readCopyData(text, command.end).end : command.end
      add({ start: lexeme.start, end: offset }, { type: 'command', name: command.name, argument: command.argument })
    } else if (symbol === ';' && open?.nesting.inside() !== true) {
      if (open?.nesting.copiesFromStdin() === true) offset = closeCopy(open, lexeme.start)
      else close()
    } else {
      open ??= { start: lexeme.start, end: lexeme.end, nesting: followNesting(text) }
      open.nesting.take(lexeme)
      open.end = lexeme.end
    }
  }
  close()
}
