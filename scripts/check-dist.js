/**
 * Tells whether `dist/` is what the build makes of the sources: byte for byte, but for the prepared data directory,
 * which comes out different each time and is known by its key. Prints what differs, and exits 1.
 */
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { build, root } from './build.js'
import { dataDirectoryKey, names } from './prepare-data-directory.js'

/**
 * @param {string} folder
 * @returns {Promise<Map<string, Buffer>>} the files in it by path, with slashes
 */
async function files(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return new Map(
    await Promise.all(
      paths.map(async (path) => {
        const name = path.slice(folder.length + 1).replaceAll('\\', '/')
        return /** @type {const} */ ([name, await readFile(path)])
      })
    )
  )
}

/**
 * @param {ReadonlyMap<string, Buffer>} committed
 * @param {ReadonlyMap<string, Buffer>} built
 * @returns {string[]} one line a difference
 */
function differences(committed, built) {
  const paths = [...new Set([...committed.keys(), ...built.keys()])].sort()
  return paths.flatMap((path) => {
    const [was, is] = [committed.get(path), built.get(path)]
    if (was === undefined) return [`${path} is missing`]
    if (is === undefined) return [`${path} is not built from anything`]
    return was.equals(is) ? [] : [`${path} differs: ${was.length} bytes committed, ${is.length} built`]
  })
}

const scratch = await mkdtemp(join(tmpdir(), 'pg-parity-dist-'))
try {
  await build(scratch)
  const committed = await files(join(root, 'dist')).catch(() => new Map())
  const prepared = committed.get(names.archive) ?? Buffer.alloc(0)
  const key = committed.get(names.key)?.toString()
  committed.delete(names.archive)
  committed.delete(names.key)
  const found = differences(committed, await files(scratch))
  if (key !== (await dataDirectoryKey(root))) found.push(`${names.key} is not of this version of PGlite`)
  if (prepared.length === 0) found.push(`${names.archive} is missing`)
  for (const line of found) console.error(`dist/${line}`)
  if (found.length > 0) {
    console.error('dist is not what the sources build: run npm run build and commit dist')
    process.exitCode = 1
  } else {
    console.log('dist is what the sources build')
  }
} finally {
  await rm(scratch, { recursive: true, force: true })
}
