import type { Reaction } from './format.js'

/** The tool stops with an error. */
export const refuses = (says: string): Reaction => ({ refuses: true, says })

/** The tool goes on. */
export const accepts = (says: string): Reaction => ({ refuses: false, says })

/** What is true of a folder that no tool watches over. */
export const unwatched = {
  byPath: true,
  edited: accepts('Nothing notices: databases that have run the file keep what the old text did.'),
  vanished: accepts('Nothing notices: databases that have run the file keep what it did.'),
  outOfOrder: accepts('Whatever runs the files decides whether a file that sorts before others is still run.')
}
