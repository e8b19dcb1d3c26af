/** Writes what is derived from the tables in the code: `npm run generate`. Tests hold the files to the tables. */
import { readFile, writeFile } from 'node:fs/promises'
import { register } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

import { catalogTableMarkers, renderCatalogTable } from './catalog-table.js'

register('./typescript-hooks.js', import.meta.url)

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')

/**
 * @param {string} path of a compiled module: it is there when this runs, and need not be when this is checked
 * @returns {Promise<any>}
 */
const compiled = (path) => import(pathToFileURL(join(root, 'lib', path)).href)

/** @type {typeof import('../src/config/reference.js')} */
const { inputTableMarkers, policyTableMarkers, renderActionInterface, renderInputTable, renderPolicyTables } = await compiled('config/reference.js')
/** @type {typeof import('../src/catalog/catalog-columns.js')} */
const { listCatalogColumns } = await compiled('catalog/catalog-columns.js')
/** @type {typeof import('../src/checksum/reference.js')} */
const { checksumTableMarkers, renderChecksumTables } = await compiled('checksum/reference.js')
/** @type {typeof import('../src/report/json.js')} */
const { renderJsonSchema } = await compiled('report/json.js')
const { readCorpus } = await import('../__tests__/catalog/corpus.js')
const { readKinds, renderScore, scoreKinds, scoreMarkers } = await import('../__tests__/catalog/score.js')

/**
 * @param {string} file
 * @param {(text: string) => string} change
 */
async function rewrite(file, change) {
  const path = join(root, file)
  await writeFile(path, change(await readFile(path, 'utf8')))
}

/**
 * @param {string} text
 * @param {string} start
 * @param {string} end
 * @param {string} content
 */
function between(text, start, end, content) {
  const [from, to] = [text.indexOf(start), text.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`no ${start} … ${end}`)
  return text.slice(0, from + start.length) + content + text.slice(to)
}

await rewrite('README.md', (text) => between(text, inputTableMarkers.start, inputTableMarkers.end, `\n\n${renderInputTable()}\n`))
await rewrite('README.md', (text) => between(text, policyTableMarkers.start, policyTableMarkers.end, `\n\n${renderPolicyTables()}\n`))
await rewrite('README.md', (text) => between(text, checksumTableMarkers.start, checksumTableMarkers.end, `\n\n${renderChecksumTables()}\n`))
await rewrite('COVERAGE.md', (text) => between(text, catalogTableMarkers.start, catalogTableMarkers.end, `\n${renderCatalogTable(listCatalogColumns())}\n`))
await rewrite('COVERAGE.md', (text) => between(text, scoreMarkers.start, scoreMarkers.end, `\n${renderScore(scoreKinds(readKinds(text), readCorpus()))}\n`))
await rewrite('action.yml', (text) => between(text, '\ninputs:', '\nruns:', renderActionInterface().replace(/^inputs:/, '').replace(/\n$/, '')))
await writeFile(join(root, 'report.schema.json'), renderJsonSchema())
