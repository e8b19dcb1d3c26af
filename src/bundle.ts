/* What `dist/` is made of: both entries start from here, so that they share one file. */
export { runAction } from './github/main.js'
export { runCli } from './terminal/main.js'
