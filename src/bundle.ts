/* What `dist/` is made of: both entries start from here, so that they share one file. */
import type { runAction as RunAction } from './github/main.js'
export { runCli } from './terminal/main.js'

/** The action, with the toolkit and GitHub's API, which the command line has no use for: loaded on demand. */
export const runAction: typeof RunAction = async (options) => (await import('./github/main.js')).runAction(options)
