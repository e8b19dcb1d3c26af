/**
 * Makes the data directory that embedded servers start from, so that none of them has to run initdb. It comes out
 * different each time it is made: it is made once per version of PGlite, and known by its key.
 */
import { readFile, readdir, rm, stat, writeFile, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

import { PGlite } from '@electric-sql/pglite'

import { tar } from './tar.js'

/** The prepared data directory, and the file that says what it was made from. */
export const names = { archive: 'data-directory.tar.gz', key: 'data-directory.json' }

/** Small segments: an instance keeps all of its files in memory. */
const initdb = ['--wal-segsize=1']

/**
 * An embedded server lives in `postgres` and has no use for the databases that others are cloned from: two thirds of
 * the files. Rewriting the catalogs drops what initdb left behind in them.
 */
const statements = [
  "update pg_database set datistemplate = false where datname in ('template0', 'template1')",
  'drop database template0',
  'drop database template1',
  'vacuum full',
  'checkpoint'
]

/**
 * @param {string} root of the repository
 * @returns {Promise<string>} the content of the key file: equal keys mean that nothing has to be made anew
 */
export async function dataDirectoryKey(root) {
  const lock = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8'))
  const { version, integrity } = lock.packages['node_modules/@electric-sql/pglite']
  return `${JSON.stringify({ pglite: { version, integrity }, initdb, statements }, null, 2)}\n`
}

/**
 * @param {string} root of the repository
 * @param {string} target folder for the two files; left as it is when its key is that of now
 * @returns {Promise<void>}
 */
export async function prepareDataDirectory(root, target) {
  const key = await dataDirectoryKey(root)
  const known = await readFile(join(target, names.key), 'utf8').catch(() => undefined)
  if (key === known) return
  const scratch = await mkdtemp(join(tmpdir(), 'pg-parity-data-directory-'))
  try {
    const data = join(scratch, 'data')
    await initialise(data)
    await writeFile(join(target, names.archive), gzipSync(tar(await entries(data)), { level: 9 }))
    await writeFile(join(target, names.key), key)
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

/** @param {string} data a path where nothing is yet */
async function initialise(data) {
  const database = await PGlite.create(data, { initDbStartParams: initdb })
  for (const statement of statements) await database.exec(statement)
  // A clean shutdown: who starts from these files has nothing to recover.
  await database.close()
}

/**
 * @param {string} data a data directory that was shut down
 * @returns {Promise<import('./tar.js').Entry[]>}
 */
async function entries(data) {
  const needless = await needlessSegments(data)
  const paths = (await readdir(data, { recursive: true })).map((path) => path.replaceAll('\\', '/')).sort()
  const kept = paths.filter((path) => !needless.has(path))
  return Promise.all(
    kept.map(async (path) =>
      (await stat(join(data, path))).isDirectory()
        ? { path: `/${path}` }
        : { path: `/${path}`, content: await readFile(join(data, path)) }
    )
  )
}

/** Where pg_control (src/include/catalog/pg_control.h of PostgreSQL) has what is read here, in bytes. */
const control = { state: 16, checkPoint: 32 }
const shutDown = 1

/**
 * @param {string} data
 * @returns {Promise<Set<string>>} the write-ahead log but for the segment with the checkpoint of the shutdown
 */
async function needlessSegments(data) {
  const bytes = await readFile(join(data, 'global/pg_control'))
  if (bytes.readInt32LE(control.state) !== shutDown) throw new Error('the data directory was not shut down cleanly')
  const segment = bytes.readBigUInt64LE(control.checkPoint) >> 20n
  const perFile = 0x1_0000_0000n >> 20n
  const hex = (/** @type {bigint} */ number) => number.toString(16).toUpperCase().padStart(8, '0')
  const last = `${hex(1n)}${hex(segment / perFile)}${hex(segment % perFile)}`
  const segments = (await readdir(join(data, 'pg_wal'))).filter((name) => /^[0-9A-F]{24}$/.test(name))
  if (!segments.includes(last)) throw new Error(`pg_wal has no ${last}`)
  return new Set(segments.filter((name) => name !== last).map((name) => `pg_wal/${name}`))
}
