/** The packages that stay beside the bundle, because they read files of their own, cut down to what runs. */
import { chmod, copyFile, mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import { dirname, join, posix } from 'node:path'

/**
 * @typedef {object} RuntimePackage
 * @property {string} name as on npm
 * @property {string} entry the module that is imported; what it imports by a relative path is kept with it
 * @property {RegExp} assets what is kept beside that, by path
 */

/** @type {readonly RuntimePackage[]} */
export const runtimePackages = [
  // Of initdb.wasm there is no need: the data directory has been prepared.
  { name: '@electric-sql/pglite', entry: 'dist/index.js', assets: /^(LICENSE|dist\/(pglite\.(wasm|data)|[^/]*\.tar\.gz))$/ },
  { name: 'libpg-query', entry: 'wasm/index.cjs', assets: /^(LICENSE|wasm\/libpg-query\.wasm)$/ },
  // Imported by libpg-query.
  { name: '@pgsql/types', entry: 'index.js', assets: /^LICENSE$/ }
]

/** Statements that load a module as a part of loading their own; what is loaded on demand is not ours to need. */
const relativeImport = /(?:\bfrom\s*|\bimport\s*|\brequire\()["'](\.[^"']*)["']/g

/**
 * Copies the packages.
 *
 * @param {string} source a node_modules folder
 * @param {string} target another
 * @returns {Promise<void>}
 */
export async function copyRuntimePackages(source, target) {
  for (const { name, entry, assets } of runtimePackages) {
    const from = join(source, name)
    const all = await readdir(from, { recursive: true })
    const kept = all.map((path) => path.replaceAll('\\', '/')).filter((path) => assets.test(path))
    const modules = await closure(from, entry)
    for (const path of new Set(['package.json', ...modules, ...kept])) {
      await mkdir(join(target, name, dirname(path)), { recursive: true })
      await copyFile(join(from, path), join(target, name, path))
      await chmod(join(target, name, path), 0o644)
    }
    for (const path of modules) await dropSourceMapComment(join(target, name, path))
  }
}

/**
 * @param {string} root of a package
 * @param {string} entry
 * @returns {Promise<Set<string>>} the entry and all that it loads from its own package
 */
async function closure(root, entry) {
  const modules = new Set([entry])
  for (const path of modules) {
    const text = await readFile(join(root, path), 'utf8')
    for (const [, specifier = ''] of text.matchAll(relativeImport)) {
      modules.add(await resolved(root, posix.join(posix.dirname(path), specifier)))
    }
  }
  return modules
}

/**
 * @param {string} root
 * @param {string} path as it is imported
 * @returns {Promise<string>} the file that is meant
 */
async function resolved(root, path) {
  for (const candidate of [path, `${path}.js`]) {
    try {
      await readFile(join(root, candidate))
      return candidate
    } catch {
      continue
    }
  }
  throw new Error(`${join(root, path)} is imported and not there`)
}

/**
 * The maps stay out of dist, and debuggers would complain that they are missing.
 *
 * @param {string} file
 */
async function dropSourceMapComment(file) {
  const text = await readFile(file, 'utf8')
  await writeFile(file, text.replace(/\n?\/\/# sourceMappingURL=\S+\s*$/, '\n'))
}
