/**
 * Prints a PostgreSQL schema that others wrote as one SQL script: `node bench/schemas/print.js NAME [URL]`, after
 * `npm ci` in this folder. URL is that of an empty database, for a schema that is only known to a program that connects.
 * Without a name it prints all names.
 */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const folder = fileURLToPath(new URL('node_modules/', import.meta.url))

/** What a package exports; its types are not there until it is installed. */
const load = async (/** @type {string} */ specifier) => import(specifier)

const read = (/** @type {string} */ path) => readFileSync(join(folder, path), 'utf8')

/** The SQL files of a folder, in order of their names. */
const sqlFiles = (/** @type {string} */ path) =>
  readdirSync(join(folder, path)).filter((name) => name.endsWith('.sql')).sort().map((name) => ({ name: name.slice(0, -'.sql'.length), sql: read(join(path, name)) }))

/** TypeORM's answer to the entities of an adapter and an empty database. */
async function authTypeorm(/** @type {string} */ url) {
  const [{ entities }, { DataSource }] = [await load('@auth/typeorm-adapter'), await load('typeorm')]
  const source = new DataSource({ type: 'postgres', url, entities: Object.values(entities), uuidExtension: 'pgcrypto', installExtensions: false })
  await source.initialize()
  const { upQueries } = await source.driver.createSchemaBuilder().log()
  await source.destroy()
  return upQueries.map((/** @type {{ query: string }} */ { query }) => `${query};`).join('\n')
}

/** Each migration in a transaction, as its own program runs it. */
function graphileWorker() {
  const migrations = sqlFiles('graphile-worker/sql').map(({ sql }) => `begin;\n${sql};\ncommit;`)
  return ['create schema graphile_worker;', ...migrations].join('\n').replaceAll(':GRAPHILE_WORKER_SCHEMA', 'graphile_worker')
}

/** Tables by their `init_order`, each followed by what every tenant's table gets, as its installer puts them together. */
async function logto() {
  const { Tenants } = await import(pathToFileURL(join(folder, '@logto/schemas/lib/models/tenants.js')).href)
  const files = sqlFiles('@logto/schemas/tables')
  const shared = (/** @type {string} */ wanted) => files.find(({ name }) => name === wanted)?.sql ?? ''
  const rank = (/** @type {string} */ sql) => Number(/\/\* init_order = ([\d.]+) \*\//.exec(sql)?.[1] ?? 100)
  const tables = [{ name: 'tenants', sql: String(Tenants.raw) }, ...files.filter(({ name }) => !/^_(before|after)_/.test(name))]
  return [
    shared('_before_all'),
    ...tables
      .sort((left, right) => rank(left.sql) - rank(right.sql))
      .flatMap(({ name, sql }) => (sql.includes('/* no_after_each */') ? [sql] : [sql, shared('_after_each').replaceAll('${name}', name)])),
    shared('_after_all')
  ].join(';\n').replaceAll('${database}', 'parity').replaceAll('${password}', 'parity')
}

/** @type {Readonly<Record<string, (url: string) => string | Promise<string>>>} */
const schemas = {
  'auth-typeorm': authTypeorm,
  emmett: async () => (await load('@event-driven-io/emmett-postgresql')).schemaSQL.join('\n'),
  'graphile-worker': graphileWorker,
  logto,
  'pg-boss': async () => (await load('pg-boss')).default.getConstructionPlans(),
  'pg-boss-migrated': async () => `${(await load('pg-boss-of-2024')).default.getConstructionPlans()}\n${(await load('pg-boss')).default.getMigrationPlans('pgboss', 21)}`,
  'workflow-drizzle': () => sqlFiles('@workflow/world-postgres/src/drizzle/migrations').map(({ sql }) => sql).join('\n')
}

const [name = '', url = ''] = process.argv.slice(2)
process.stdout.write((await schemas[name]?.(url)) ?? `${Object.keys(schemas).join('\n')}\n`)
