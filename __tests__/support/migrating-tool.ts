/** A migration tool for tests of `migrate-command`. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

import { root } from './program.js'

/** What the tool makes. */
export const schema = 'create table users (id serial primary key, name text);\n'

/** Its program: it makes the table, then does what its arguments say. */
export const tool = `
import { writeFileSync } from 'node:fs'
import { spawn } from 'node:child_process'
import pg from ${JSON.stringify(pathToFileURL(join(root, 'node_modules/pg/lib/index.js')).href)}

const connect = async (database) => {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL, ...(database && { connectionString: process.env.DATABASE_URL.replace(/\\/[^/]*$/, '/' + database) }) })
  client.on('error', () => undefined)
  await client.connect()
  return client
}
const client = await connect()
await client.query(${JSON.stringify(schema)})
const deeds = {
  environment: () => writeFileSync('seen.json', JSON.stringify(process.env)),
  data: async () => client.query({ text: 'insert into users (name) values ($1)', values: ['x'] }),
  books: async () => client.query("create table migrations (id serial primary key, timestamp bigint not null, name varchar not null); create table schema_migrations (version bigint, note text)"),
  role: async () => client.query('create role parity_command_role; grant select on users to parity_command_role; create role parity_command_stranger'),
  extension: async () => client.query('create extension pg_trgm'),
  shadow: async () => connect('shadow'),
  second: async () => connect(),
  copy: async () => client.query('copy users from stdin'),
  dump: () => writeFileSync('schema.sql', ${JSON.stringify(schema)}),
  left: async () => {
    await client.query('set search_path = nowhere, public')
    await client.query('begin; create table forgotten ()')
  },
  fresh: async () => {
    await client.end()
    const next = await connect()
    const { rows } = await next.query("select current_setting('search_path') as path, to_regclass('forgotten') as forgotten")
    if (rows[0].path !== 'public' || rows[0].forgotten !== null) throw new Error('the session is not as good as new: ' + JSON.stringify(rows))
    await next.end()
  },
  fail: () => { console.log('the database is', process.env.DATABASE_URL, process.env.PGPASSWORD, process.env.API_TOKEN); process.exit(7) },
  hang: async () => {
    writeFileSync('child.pid', String(spawn('sleep', ['60'], { stdio: 'inherit' }).pid))
    await client.query('do $$ begin loop end loop; end $$')
  }
}
for (const deed of process.argv.slice(2)) await deeds[deed]()
await client.end()
`

/** The command that runs it, where it lies as `migrate.mjs`. */
export function toolCommand(deeds = ''): string {
  return `"${process.execPath}" migrate.mjs ${deeds}`
}
