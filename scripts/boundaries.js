/**
 * Who may import whom, as data: the linter (eslint.config.js) and a test (house.test.ts) hold it, each in its own way.
 */

/**
 * The pipeline, from left to right: folders of `src`, or files of it without their extension. What is left never
 * imports what is right of it; what stands in one place does not import each other.
 *
 * @type {readonly (readonly string[])[]}
 */
export const pipeline = [
  ['sql'],
  ['config'],
  ['database'],
  ['snapshot'],
  ['catalog'],
  ['source'],
  ['checksum'],
  ['history'],
  ['archive'],
  ['patch'],
  ['findings'],
  ['verdict'],
  ['report'],
  ['commands'],
  ['terminal'],
  ['github'],
  ['bundle'],
  ['cli', 'action']
]

/**
 * What the order would allow and this does not: these work on data, and know nothing of where it came from.
 *
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const apart = {
  snapshot: ['database'],
  findings: ['database'],
  verdict: ['database', 'catalog', 'source'],
  report: ['database', 'catalog', 'source']
}

/**
 * Places that import one other place only.
 *
 * @type {Readonly<Record<string, string>>}
 */
export const single = { cli: 'bundle', action: 'bundle' }

/**
 * Packages that only one place knows. A pattern ends with `/*` for all packages of a scope.
 *
 * @type {Readonly<Record<string, string>>}
 */
export const packages = {
  pg: 'database',
  'pg-copy-streams': 'database',
  '@electric-sql/*': 'database',
  'libpg-query': 'sql',
  '@actions/*': 'github',
  '@octokit/*': 'github'
}

/** All places, in the order of the pipeline. */
export const places = pipeline.flat()

/**
 * @param {string} place
 * @returns {readonly string[]} the places that it may not import
 */
export function forbidden(place) {
  const only = single[place]
  if (only !== undefined) return places.filter((other) => other !== place && other !== only)
  const position = pipeline.findIndex((group) => group.includes(place))
  const right = pipeline.slice(position).flat()
  return [...right.filter((other) => other !== place), ...(apart[place] ?? [])]
}

/**
 * @param {string} place
 * @returns {readonly string[]} patterns of the packages that it may not import
 */
export function foreign(place) {
  return Object.keys(packages).filter((pattern) => packages[pattern] !== place)
}
