import * as core from '@actions/core'

/** Where an annotation stands; lines and columns count from 1. */
export interface AnnotationPlace {
  readonly title?: string
  readonly file?: string
  readonly startLine?: number
  readonly startColumn?: number
}

/** The part of `@actions/core` that is used, so that tests can stand in for the runner. */
export interface Toolkit {
  /** Prints as it is: a line that looks like a workflow command is one. */
  readonly info: (message: string) => void
  readonly debug: (message: string) => void
  readonly notice: (message: string, place?: AnnotationPlace) => void
  readonly warning: (message: string, place?: AnnotationPlace) => void
  readonly error: (message: string, place?: AnnotationPlace) => void
  readonly setSecret: (secret: string) => void
  readonly setOutput: (name: string, value: string) => void
  /** Appends to the summary of the step; rejects where the runner offers none. */
  readonly writeSummary: (markdown: string) => Promise<void>
}

/** The toolkit of the runner that this process runs in. */
export function runnerToolkit(): Toolkit {
  return {
    info: core.info,
    debug: core.debug,
    notice: (message, place) => core.notice(message, { ...place }),
    warning: (message, place) => core.warning(message, { ...place }),
    error: (message, place) => core.error(message, { ...place }),
    setSecret: core.setSecret,
    setOutput: core.setOutput,
    writeSummary: async (markdown) => {
      await core.summary.addRaw(markdown, true).write()
    }
  }
}
