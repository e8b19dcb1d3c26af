/** The order of the suites: those that take longest first, so that no worker is left alone with one of them. */
import { createRequire } from 'node:module'

const { default: TestSequencer } = createRequire(import.meta.url)('@jest/test-sequencer')

/** From the longest down; the others follow in jest's own order. */
const longest = [
  'catalog/corpus', 'live/drift', 'action/unreliable-api', 'action/pull-request', 'action/issue', 'catalog/real-schemas', 'history/follow', 'cli/probe', 'commands/probe', 'action/comment', 'cli/cleanup', 'report/hostile', 'cli/examples', 'cli/schema-files',
  'cli/diff', 'cli/failures', 'live/shared-catalogs', 'workflows/self-test', 'cli/presets', 'cli/migrations', 'cli/dump', 'live/drift-care', 'commands/patch-privileges', 'workflows/examples', 'live/majors', 'catalog/every-kind',
  'commands/cleanup'
]

/**
 * @param {string} path of a suite
 * @returns {number} its place, from the beginning
 */
function placeOf(path) {
  const place = longest.findIndex((name) => path.replaceAll('\\', '/').endsWith(`/__tests__/${name}.test.ts`))
  return place === -1 ? longest.length : place
}

export default class Sequencer extends TestSequencer {
  /**
   * @param {readonly { readonly path: string }[]} tests
   * @returns {Promise<readonly { readonly path: string }[]>} the same in our order
   */
  async sort(tests) {
    /** @type {readonly { readonly path: string }[]} */
    const usual = await super.sort(tests)
    return [...usual].sort((one, other) => placeOf(one.path) - placeOf(other.path))
  }
}
