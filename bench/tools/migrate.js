/**
 * Migrates a database with one of the tools of this folder, as its users do: `node bench/tools/migrate.js TOOL FOLDER [URL]`,
 * after `npm install --no-save` here. Without a URL it is DATABASE_URL.
 */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What a package exports; its types are not there until it is installed. */
const load = async (/** @type {string} */ specifier) => import(specifier)

/** @type {Readonly<Record<string, (folder: string, url: string) => Promise<unknown>>>} */
const tools = {
  async dbmate(folder, url) {
    const binary = fileURLToPath(new URL('node_modules/.bin/dbmate', import.meta.url))
    const unencrypted = `${url}${url.includes('?') ? '&' : '?'}sslmode=disable`
    execFileSync(binary, ['--url', unencrypted, '--migrations-dir', folder, '--no-dump-schema', 'migrate'], { stdio: ['ignore', 2, 2], shell: process.platform === 'win32' })
  },
  async drizzle(folder, url) {
    const [{ drizzle }, { migrate }] = [await load('drizzle-orm/node-postgres'), await load('drizzle-orm/node-postgres/migrator')]
    const database = drizzle(url)
    await migrate(database, { migrationsFolder: folder })
    await database.$client.end()
  },
  async 'graphile-migrate'(folder, url) {
    const { migrate } = await load('graphile-migrate')
    await migrate({ connectionString: url, migrationsFolder: folder })
  },
  async knex(folder, url) {
    const database = (await load('knex')).default({ client: 'pg', connection: url, migrations: { directory: folder } })
    await database.migrate.latest()
    await database.destroy()
  },
  async 'node-pg-migrate'(folder, url) {
    const { runner } = await load('node-pg-migrate')
    await runner({ databaseUrl: url, dir: folder, direction: 'up', migrationsTable: 'pgmigrations', log: () => undefined })
  },
  async typeorm(folder, url) {
    const { DataSource } = await load('typeorm')
    const source = new DataSource({ type: 'postgres', url, migrations: [join(folder, '*.js')], migrationsTransactionMode: 'each' })
    await source.initialize()
    await source.runMigrations()
    await source.destroy()
  }
}

const [name = '', folder = '', url = process.env['DATABASE_URL'] ?? ''] = process.argv.slice(2)
const tool = tools[name]
if (tool === undefined) throw new Error(`there is no ${name}; there are ${Object.keys(tools).join(', ')}`)
await tool(folder, url)
