import type { Report } from './document.js'

/** What a generator has come to, in a few words that hold nothing of the user's. */
export function generatorVerdict({ runs, loop }: NonNullable<Report['generator']>): string {
  const [first] = runs
  if (first === undefined || first.verdict === 'nothing') return 'the generator has nothing to say'
  return `the generator writes ${first.verdict === 'phantom' ? 'what changes nothing' : 'a real change'}${loop === null ? '' : ', and does so again'}`
}
