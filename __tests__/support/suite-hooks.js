/** Module hooks by which the files of tests share one registry of modules (see suite-runner.js), and yet each has the `@jest/globals` of its own suite. */

/** @type {import('node:module').ResolveHook} */
export async function resolve(specifier, context, next) {
  if (specifier !== '@jest/globals') return next(specifier, context)
  return { url: new URL(`./suite-globals.js?of=${encodeURIComponent(context.parentURL ?? '')}`, import.meta.url).href, shortCircuit: true }
}

/**
 * `@actions/workflow-parser` is made for bundlers: it imports JSON without the attribute that node asks for.
 *
 * @type {import('node:module').LoadHook}
 */
export async function load(url, context, next) {
  return next(url, context.format === 'json' ? { ...context, importAttributes: { type: 'json' } } : context)
}
