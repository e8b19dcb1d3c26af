/**
 * Runs a suite as jest does, but for its modules: node itself loads them, once for all suites of a worker. Jest would evaluate
 * the whole program, and what it imports, anew for each of more than a hundred suites.
 */
import { createRequire, register } from 'node:module'
import { pathToFileURL } from 'node:url'

import { setSuiteGlobals } from './suite-state.js'

const load = createRequire(import.meta.url)
const { default: runAsJest } = load('jest-circus/runner')

register('../../scripts/typescript-hooks.js', import.meta.url)
register('./suite-hooks.js', import.meta.url)

let suites = 0

/**
 * @param {unknown} globalConfig
 * @param {unknown} config
 * @param {unknown} environment
 * @param {{ enterTestCode(): void, leaveTestCode(): void }} runtime of jest, which stays as good as empty
 * @param {string} path of the suite
 * @param {unknown} send
 * @returns {Promise<unknown>} what jest's own runner makes of it
 */
export default async function runSuite(globalConfig, config, environment, runtime, path, send) {
  // Jest's way from places in compiled code to those in the sources knows only what jest has compiled; node's knows all.
  Reflect.deleteProperty(Error, 'prepareStackTrace')
  process.setSourceMapsEnabled(true)
  const loading = {
    // Jest's own runner keeps the state of a suite in its modules, so that each suite needs them anew.
    requireInternalModule: (/** @type {string} */ internal) => {
      Reflect.deleteProperty(load.cache, internal)
      return load(internal)
    },
    requireModule: load,
    setGlobalsForRuntime: setSuiteGlobals,
    unstable_shouldLoadAsEsm: () => true,
    unstable_importModule: async (/** @type {string} */ module) => import(`${pathToFileURL(module).href}?suite=${String(++suites)}`),
    enterTestCode: () => runtime.enterTestCode(),
    leaveTestCode: () => runtime.leaveTestCode()
  }
  return runAsJest(globalConfig, config, environment, loading, path, send)
}
