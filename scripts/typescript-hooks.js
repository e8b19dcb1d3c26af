/** Module hooks by which node runs the repository's TypeScript from where it stands (Node.js manual, module.register). */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

import { transform } from '@swc/core'

/** @type {import('node:module').ResolveHook} */
export async function resolve(specifier, context, next) {
  if (specifier.startsWith('.') && context.parentURL !== undefined) {
    const typed = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL)
    if (typed.pathname.endsWith('.ts') && existsSync(typed)) return { url: typed.href, shortCircuit: true }
  }
  return next(specifier, context)
}

/** @type {import('node:module').LoadHook} */
export async function load(url, context, next) {
  if (!url.startsWith('file:') || !new URL(url).pathname.endsWith('.ts')) return next(url, context)
  const filename = fileURLToPath(url)
  const { code } = await transform(await readFile(filename, 'utf8'), {
    filename,
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'es6' },
    sourceMaps: 'inline'
  })
  return { format: 'module', source: code, shortCircuit: true }
}
