/** What a module imports, read from its text, so that the rules of the house hold without a linter. */
import { posix } from 'node:path'

import { foreign, forbidden } from '../../scripts/boundaries.js'

/** Declarations begin a line; what stands in a comment has something before it. */
const declaration = /^(?:import|export)\s(?:[^'"`;]*?\sfrom\s)?\s*['"]([^'"\n]+)['"]/gm

const onDemand = /^(?!\s*(?:\/\/|\*)).*\bimport\(\s*['"]([^'"\n]+)['"]/gm

/**
 * @param text of a module
 * @returns what it imports or exports from, types included
 */
export function importsOf(text: string): readonly string[] {
  return [...text.matchAll(declaration), ...text.matchAll(onDemand)].flatMap(([, specifier]) => specifier ?? [])
}

/**
 * @param path of a module, from the root of the repository, with slashes
 * @param text of it
 * @returns one line for each import that scripts/boundaries.js does not allow
 */
export function violations(path: string, text: string): readonly string[] {
  const place = placeOf(path)
  return importsOf(text)
    .filter((specifier) =>
      specifier.startsWith('.')
        ? forbidden(place).includes(placeOf(posix.join(posix.dirname(path), specifier)))
        : foreign(place).some((pattern) => covers(pattern, specifier))
    )
    .map((specifier) => `${path} imports ${specifier}`)
}

/** @returns the place in the pipeline: the folder below `src`, or the file without its extension */
function placeOf(path: string): string {
  return path.split('/')[1]?.replace(/\.[jt]s$/, '') ?? ''
}

/** @returns whether a module belongs to a package, or to a scope of packages */
function covers(pattern: string, specifier: string): boolean {
  return pattern.endsWith('/*')
    ? specifier.startsWith(pattern.slice(0, -1))
    : specifier === pattern || specifier.startsWith(`${pattern}/`)
}
