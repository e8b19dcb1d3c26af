import type * as z from 'zod'

/** What is wrong with a document that is not of its shape, and where, of the first few places. */
export function problemsOf({ issues }: z.ZodError): string {
  return issues.slice(0, 3).map(({ path, message }) => (path.length === 0 ? message : `${path.join('.')}: ${message}`)).join('; ')
}
