import * as core from '@actions/core'
import type { Severity } from '../config/codes.js'

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
  /** How many notices, warnings and errors there are so far: each is an annotation. */
  readonly annotated: Readonly<Record<Severity, number>>
  readonly setSecret: (secret: string) => void
  readonly setOutput: (name: string, value: string) => void
  /** Appends to the summary of the step; rejects where the runner offers none. */
  readonly writeSummary: (markdown: string) => Promise<void>
}

/** The toolkit of the runner that this process runs in. */
export function runnerToolkit(): Toolkit {
  const annotated = { error: 0, warning: 0, notice: 0 }
  const annotate = (level: Severity) => (message: string, place?: AnnotationPlace): void => {
    annotated[level] += 1
    core[level](message, { ...place })
  }
  return {
    info: core.info,
    debug: core.debug,
    notice: annotate('notice'),
    warning: annotate('warning'),
    error: annotate('error'),
    annotated,
    setSecret: core.setSecret,
    setOutput: core.setOutput,
    writeSummary: async (markdown) => {
      await core.summary.addRaw(markdown, true).write()
    }
  }
}
