/** @typedef {Pick<typeof import('@jest/globals'), 'afterAll' | 'afterEach' | 'beforeAll' | 'beforeEach' | 'describe' | 'expect' | 'it' | 'test'>} Globals */

/** @type {Globals | undefined} */
let current

/** @param {Globals} globals of the suite that is about to be loaded */
export function setSuiteGlobals(globals) {
  current = globals
}

/** @returns {Globals} those of the suite that is being loaded */
export function suiteGlobals() {
  if (current === undefined) throw new Error('@jest/globals is for tests that jest runs')
  return current
}
