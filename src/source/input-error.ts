/** What the user gave us is wrong and only the user can mend it. The message says what, where and what to do. Ends in exit code 2. */
export class InputError extends Error {
  override readonly name: string = 'InputError'
}
