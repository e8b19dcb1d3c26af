/** What came of reading one text: its value, or a sentence that says what is wrong with it and what is allowed. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: string }

export function success<T>(value: T): Outcome<T> {
  return { ok: true, value }
}

export function failure(problem: string): { readonly ok: false; readonly problem: string } {
  return { ok: false, problem }
}
