/** Live databases with the schema of the example shop, on servers of the caller's own: roles belong to a server. */
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'

import { ownServer, type RunningServer } from '../support/postgres.js'
import { root } from '../support/program.js'
import { databaseUrl, execute } from '../support/server-state.js'

const folder = join(root, 'examples/shop/migrations')

/** A server of a major on which databases are migrated as a deployment does it. */
export async function startFleet(major: number): Promise<RunningServer> {
  const server = await ownServer(major)
  await execute(server.url, 'create role shop_web', 'create role shop_support')
  return server
}

/** Creates a database with what the first so many migrations of the shop build; with all by default. */
export async function deployShop(server: RunningServer, name: string, count = Infinity): Promise<string> {
  const url = databaseUrl(server.url, name)
  await execute(server.url, `create database ${name}`)
  const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort()
  for (const file of files.slice(0, count)) await execute(url, await readFile(join(folder, file), 'utf8'))
  return url
}
