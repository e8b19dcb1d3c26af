/** The truth: `npm run truth [-- NAME]`, see truth/main.ts. What it runs is TypeScript, so the hooks come first. */
import { register } from 'node:module'

register('../scripts/typescript-hooks.js', import.meta.url)

/** @type {typeof import('./truth/main.js')} */
const { measure } = await import('./truth/main.js')
process.exitCode = await measure(process.argv.slice(2))
