import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { generate } from 'selfsigned'

import { makeFolder } from '../support/folder.js'
import { freePort } from '../support/free-port.js'
import { majors, passwordRole, sharedServer, type Server } from '../support/postgres.js'
import { startProxy, type Fault, type PostgresProxy } from '../support/postgres-proxy.js'
import { runCli } from '../support/program.js'
import { readReport } from '../support/report-document.js'
import { databaseUrl, execute } from '../support/server-state.js'

const schema = Array.from({ length: 60 }, (_, index) => `create table t${String(index)} (id bigint primary key);\n`).join('')
const database = 'drift_failures'

let server: Server
let cwd = ''
let live = ''
const proxies: PostgresProxy[] = []

beforeAll(async () => {
  server = await sharedServer(majors.at(-1) ?? 18)
  cwd = await makeFolder({ 'schema.sql': schema })
  live = databaseUrl(server.passwordUrl, database)
  await execute(server.url, `create database ${database}`)
  await execute(databaseUrl(server.url, database), schema)
})

afterAll(async () => {
  for (const proxy of proxies) await proxy.stop()
  await execute(server.url, `drop database ${database} with (force)`)
})

async function proxied(fault: Fault): Promise<string> {
  const proxy = await startProxy(live, fault)
  proxies.push(proxy)
  return proxy.url
}

/** A key and a certificate for a host. */
async function certified(host: string, days: readonly [from: string, to: string]): Promise<{ key: string; cert: string; path: string }> {
  const [notBeforeDate, notAfterDate] = days.map((day) => new Date(day))
  const { private: key, cert } = await generate([{ name: 'commonName', value: host }], {
    keySize: 2048, algorithm: 'sha256', ...(notBeforeDate && { notBeforeDate }), ...(notAfterDate && { notAfterDate }),
    extensions: [{ name: 'basicConstraints', cA: true }, { name: 'subjectAltName', altNames: [{ type: 2, value: host }] }]
  })
  const path = join(cwd, `${host}-${days[1]}.crt`)
  await writeFile(path, cert)
  return { key, cert, path }
}

/** What becomes of each of several databases: its conclusion, or why it could not be checked. */
async function look(urls: Readonly<Record<string, string>>, ...flags: readonly string[]): Promise<{ exitCode: number | null; found: Readonly<Record<string, string>>; all: string; milliseconds: number }> {
  const targets = Object.entries(urls).flatMap(([name, url]) => ['--targets', `${name}=${url}`])
  const reports = ['--report', 'out.md', '--report', 'out.html']
  const { exitCode, stdout, stderr, milliseconds } = await runCli(['drift', '--schema', 'schema.sql', '--database-url', server.url, '--format', 'json', ...targets, ...reports, ...flags], { cwd })
  const found = Object.fromEntries(readReport(stdout).targets.map(({ name, conclusion, report }) => [name, report.error ?? conclusion]))
  const written = await Promise.all(['out.md', 'out.html'].map(async (name) => readFile(join(cwd, name), 'utf8')))
  return { exitCode, found, all: [stdout, stderr, ...written].join('\n'), milliseconds }
}

const years = ['2020-01-01', '2040-01-01'] as const
const within = (url: string, parameters: string): string => `${url}?${parameters}`

test('a database that cannot be reached or read is exit 3 with the reason, in time, and the others are reported', async () => {
  const expired = await certified('localhost', ['2020-01-01', '2021-01-01'])
  const stranger = await certified('elsewhere.example', years)
  const urls = {
    'one that is well': live,
    'a wrong password': live.replace(/:[^:@/]*@/, ':wrong-secret@'),
    'no server': live.replace(/:\d+\//, `:${String(await freePort())}/`),
    'no such host': live.replace(/@[^:]+:/, '@nowhere.invalid:'),
    'no such database': databaseUrl(live, 'drift_nowhere'),
    'a server that never answers': await proxied({ silent: true }),
    'one that hangs in the middle': await proxied({ after: { bytes: 4_000, then: 'hang' } }),
    'one that dies in the middle': await proxied({ after: { bytes: 4_000, then: 'cut' } }),
    'an expired certificate': within(await proxied({ tls: expired }), `sslmode=verify-full&sslrootcert=${expired.path}`),
    'a certificate of nobody known': within(await proxied({ tls: stranger }), 'sslmode=verify-full'),
    'the certificate of another host': within(await proxied({ tls: stranger }), `sslmode=verify-full&sslrootcert=${stranger.path}`),
    'no TLS where it is asked for': within(await proxied({}), 'sslmode=require'),
    'an authority that is not there': within(live, 'sslmode=verify-ca&sslrootcert=none.crt'),
    'a mode that there is not': within(live, 'sslmode=sometimes')
  }
  const { exitCode, found, all, milliseconds } = await look(urls, '--statement-timeout', '1s')
  expect(found).toEqual({
    'one that is well': 'success',
    'a wrong password': expect.stringMatching(/password authentication failed for user "parity_password"/) as unknown,
    'no server': expect.stringMatching(/ECONNREFUSED/) as unknown,
    'no such host': expect.stringMatching(/ENOTFOUND|EAI_AGAIN/) as unknown,
    'no such database': expect.stringMatching(/database "drift_nowhere" does not exist/) as unknown,
    'a server that never answers': expect.stringMatching(/timeout/) as unknown,
    'one that hangs in the middle': expect.stringMatching(/the server did not answer within 6 s/) as unknown,
    'one that dies in the middle': expect.stringMatching(/the connection to the server was lost/) as unknown,
    'an expired certificate': expect.stringMatching(/certificate has expired/) as unknown,
    'a certificate of nobody known': expect.stringMatching(/self-signed certificate/) as unknown,
    'the certificate of another host': expect.stringMatching(/does not match certificate's altnames/) as unknown,
    'no TLS where it is asked for': expect.stringMatching(/does not support SSL/) as unknown,
    'an authority that is not there': expect.stringMatching(/sslrootcert: none\.crt cannot be read \(ENOENT\)/) as unknown,
    'a mode that there is not': expect.stringMatching(/sslmode=sometimes is none of disable, allow, prefer/) as unknown
  })
  expect(exitCode).toBe(3)
  expect(milliseconds).toBeLessThan(40_000)
  for (const secret of ['wrong-secret', passwordRole.password, encodeURIComponent(passwordRole.password)]) expect(all).not.toContain(secret)
})

test('TLS is as sslmode says: encrypted if it can be, and verified if it has to be', async () => {
  const own = await certified('localhost', years)
  const stranger = await certified('elsewhere.example', years)
  const [here, there] = [await proxied({ tls: own }), await proxied({ tls: stranger })]
  const urls = {
    'no mode with TLS': here, 'no mode without TLS': live, prefer: within(live, 'sslmode=prefer'), require: within(here, 'sslmode=require'),
    'require of a stranger': within(there, 'sslmode=require'), 'verify-full': within(here, `sslmode=verify-full&sslrootcert=${own.path}`),
    'verify-ca of another host': within(there, `sslmode=verify-ca&sslrootcert=${stranger.path}`), disable: within(live, 'sslmode=disable')
  }
  const { found } = await look({ ...urls, 'disable where only TLS is answered': within(here, 'sslmode=disable') })
  expect(found).toEqual({ ...Object.fromEntries(Object.keys(urls).map((name) => [name, 'success'])), 'disable where only TLS is answered': expect.stringContaining('cannot connect') as unknown })
})

test('the time-out of the run leaves what was found until then', async () => {
  const { exitCode, found } = await look({ stuck: await proxied({ after: { bytes: 4_000, then: 'hang' } }), well: live }, '--timeout', '8s', '--statement-timeout', '1m')
  expect({ exitCode, found }).toEqual({ exitCode: 3, found: { stuck: expect.stringContaining('the time-out of 8s has passed') as unknown, well: 'success' } })
})
