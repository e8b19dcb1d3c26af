import { foldLine } from '../report/visible.js'

/** What a run is doing right now, for those who wait. */
export interface Progress {
  /** Says what is being done now, in place of what was said before. */
  readonly update: (doing: string) => void
  /** Takes the line away, so that something else can be written; the next update brings it back. */
  readonly clear: () => void
  /** Takes the line away for good. */
  readonly end: () => void
}

interface ProgressLine {
  readonly write: (text: string) => void
  /** Whether the stream is a terminal; there is no progress where it is not. */
  readonly isTerminal: boolean
  /** Width of the terminal, in columns. */
  readonly columns: number
  /** Calls back after so many milliseconds, unless the function that it returns is called before. */
  readonly after: (milliseconds: number, callback: () => void) => () => void
}

/** A run shorter than this needs no progress: the line would only flicker. In milliseconds. */
const patience = 1000

/** One line that is written over and over, from the moment on when a run is no longer short. */
export function createProgress({ write, isTerminal, columns, after }: ProgressLine): Progress {
  if (!isTerminal) return { update: ignore, clear: ignore, end: ignore }
  let doing = ''
  let waited = false
  let ended = false
  let shown = false
  const draw = (): void => {
    if (!waited || ended || doing === '') return
    write(`\r\u001b[K${foldLine(doing, Math.max(1, columns - 1))}`)
    shown = true
  }
  const clear = (): void => {
    if (shown) write('\r\u001b[K')
    shown = false
  }
  const stopWaiting = after(patience, () => {
    waited = true
    draw()
  })
  return {
    update: (text) => {
      doing = text
      draw()
    },
    clear,
    end: () => {
      ended = true
      stopWaiting()
      clear()
    }
  }
}

/** {@link ProgressLine.after} with the timers of Node: a timer that does not keep the process alive. */
export function afterDelay(milliseconds: number, callback: () => void): () => void {
  const timer = setTimeout(callback, milliseconds)
  timer.unref()
  return () => clearTimeout(timer)
}

function ignore(): void {
  // Nobody watches.
}
