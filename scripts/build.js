/** Builds `dist/`, or with an argument another folder: `node scripts/build.js [FOLDER]`. */
import { execFileSync } from 'node:child_process'
import { copyFile, cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { createRequire, isBuiltin } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

import { names, prepareDataDirectory } from './prepare-data-directory.js'
import { copyRuntimePackages, runtimePackages } from './runtime-packages.js'

const require = createRequire(import.meta.url)

/** The root of the repository. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')

/** All of the program; the entries below import what they start from here, and nothing else of ours. */
const bundle = 'bundle.js'

/** What is compiled and not bundled: both entries, which share the bundle, and the code of the worker threads. */
const single = ['cli.js', 'action.js', 'database/embedded-worker.js']

/**
 * Compiles and bundles everything but the prepared data directory.
 *
 * @param {string} target an empty folder
 * @returns {Promise<void>}
 */
export async function build(target) {
  const lib = join(root, 'lib')
  await rm(lib, { recursive: true, force: true })
  run(join(dirname(require.resolve('typescript')), '../bin/tsc'), [])
  await bundled(join(lib, bundle), target)
  for (const path of single) {
    await assertAlone(join(lib, path))
    await copyFile(join(lib, path), join(target, basename(path)))
  }
  await writeFile(join(target, 'package.json'), `${JSON.stringify({ type: 'module' }, null, 2)}\n`)
  await copyRuntimePackages(join(root, 'node_modules'), join(target, 'node_modules'))
}

/**
 * @param {string} entry a compiled module
 * @param {string} target
 */
async function bundled(entry, target) {
  const scratch = await mkdtemp(join(tmpdir(), 'pg-parity-bundle-'))
  try {
    const externals = runtimePackages.flatMap(({ name }) => ['--external', name])
    const ncc = join(dirname(require.resolve('@vercel/ncc')), 'cli.js')
    const flags = ['--quiet', '--no-cache', '--target', 'es2022', '--license', 'licenses.txt', ...externals]
    run(ncc, ['build', relative(root, entry), '--out', scratch, ...flags])
    for (const name of await readdir(scratch)) await keep(join(scratch, name), target)
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

/** A part that is loaded on demand: ncc numbers them by what is in them. */
const part = /^\d+\.index\.js$/

/**
 * @param {string} file that ncc wrote
 * @param {string} target
 */
async function keep(file, target) {
  const name = basename(file)
  if (name === 'package.json') return
  // Anything else would be a file that a bundled module reads, and nobody has tried whether it finds it.
  if (name !== 'index.js' && name !== 'licenses.txt' && !part.test(name)) throw new Error(`ncc wrote ${name}: what for?`)
  await copyFile(file, join(target, name === 'index.js' ? bundle : name))
}

/**
 * @param {string} file a compiled module that is not bundled
 * @throws {Error} when it imports what will not be there
 */
async function assertAlone(file) {
  const packages = runtimePackages.map(({ name }) => name)
  const text = await readFile(file, 'utf8')
  for (const [, specifier = ''] of text.matchAll(/^\s*(?:import|export)\b[^'"]*['"]([^'"]+)['"]/gm)) {
    if (isBuiltin(specifier) || packages.includes(specifier) || specifier === `./${bundle}`) continue
    throw new Error(`${relative(root, file)} is not bundled and imports ${specifier}`)
  }
}

/**
 * @param {string} script
 * @param {readonly string[]} args
 */
function run(script, args) {
  execFileSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit' })
}

/**
 * Builds beside the folder and then takes its place, so that a build that fails leaves what was there.
 *
 * @param {string} target of which only the prepared data directory is kept
 */
async function rebuild(target) {
  const scratch = await mkdtemp(join(tmpdir(), 'pg-parity-build-'))
  try {
    await build(scratch)
    await mkdir(target, { recursive: true })
    const kept = Object.values(names)
    for (const name of await readdir(target)) {
      if (!kept.includes(name)) await rm(join(target, name), { recursive: true })
    }
    await cp(scratch, target, { recursive: true })
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
  await prepareDataDirectory(root, target)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await rebuild(resolve(process.argv[2] ?? join(root, 'dist')))
