/**
 * What explaining migrations costs beside running them: `node bench/history.js DATABASE_URL [PAIRS]`. A schema of 1,000 tables, 300
 * migrations on top; plainly means every file as one query over one connection to a new database. Both are processes of their
 * own, in turn, so that the ratio holds on a noisy machine. Then the example of an endless loop, on the embedded server.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'

const script = fileURLToPath(import.meta.url)
const root = resolve(dirname(script), '..')
const tables = 1000

/** @param {string} url @param {string} folder */
async function runPlainly(url, folder) {
  const admin = new pg.Client({ connectionString: url })
  await admin.connect()
  const database = `plain_${String(process.pid)}`
  await admin.query(`create database ${database}`)
  try {
    const client = new pg.Client({ connectionString: Object.assign(new URL(url), { pathname: `/${database}` }).href })
    await client.connect()
    for (const file of readdirSync(folder).sort()) await client.query(readFileSync(join(folder, file), 'utf8'))
    await client.end()
  } finally {
    await admin.query(`drop database ${database}`)
    await admin.end()
  }
}

/** @param {number} i */
function migration(i) {
  const table = `t${String((i * 37) % tables)}`
  const kinds = [
    `alter table ${table} add column added_${String(i)} integer not null default ${String(i)};`,
    `create index on ${table} (created, n);`,
    `create table new_${String(i)} (id bigint generated always as identity primary key, t bigint not null references ${table} (id), note text);`,
    `create view v_${String(i)} as select id, name, n from ${table} where n > ${String(i)};`,
    `alter table ${table} add constraint more_${String(i)} check (n < ${String(1000 + i)});`,
    `create function f_${String(i)}(a integer) returns integer language sql immutable as $$ select a + ${String(i)} $$;`,
    `comment on column ${table}.name is 'changed by ${String(i)}';`,
    `alter table ${table} alter column name type varchar(${String(100 + i)});`
  ]
  return kinds[i % kinds.length] ?? ''
}

/** @param {string} folder */
function writeMigrations(folder) {
  const base = Array.from({ length: tables }, (_, i) => `create table t${String(i)} (
  id bigint generated always as identity primary key, name text not null default 'x', created timestamptz not null default now(),
  n integer check (n > 0)${i === 0 ? '' : `, parent bigint references t${String(i - 1)} (id)`});
create index on t${String(i)} (name);`)
  for (let i = 0; i <= 300; i++) writeFileSync(join(folder, `${String(20260101000000 + i)}_m.sql`), i === 0 ? base.join('\n') : migration(i))
}

/** @param {readonly string[]} parameters */
function seconds(parameters) {
  const begun = performance.now()
  const { status, stderr } = spawnSync(process.execPath, parameters, { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] })
  if (status !== 0) throw new Error(`${parameters.join(' ')} ended with ${String(status)}: ${String(stderr)}`)
  return (performance.now() - begun) / 1000
}

/** @param {readonly number[]} values */
function median(values) {
  return [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)] ?? 0
}

const [url, pairs = '5', folder] = process.argv.slice(2)
if (url === undefined) throw new Error('give the URL of a server on which databases may be created')
if (folder !== undefined) {
  await runPlainly(url, folder)
} else {
  const made = mkdtempSync(join(tmpdir(), 'pg-parity-bench-'))
  try {
    writeMigrations(made)
    const cli = join(root, 'dist/cli.js')
    const times = Array.from({ length: Number(pairs) }, () => [
      seconds([cli, 'history', '--migrations', made, '--migration-format', 'plain', '--database-url', url]), seconds([script, url, '0', made])
    ])
    console.log(`history of 301 files, ${tables.toLocaleString('en-US')} tables: median ${median(times.map(([time = 0]) => time)).toFixed(1)} s, ` +
      `plainly ${median(times.map(([, time = 0]) => time)).toFixed(1)} s, ratio ${median(times.map(([time = 0, plain = 1]) => time / plain)).toFixed(2)}`)
  } finally {
    rmSync(made, { recursive: true })
  }
  const loop = Array.from({ length: Number(pairs) }, () => seconds([join(root, 'dist/cli.js'), 'history', '--migrations', 'examples/endless-loop/migrations']))
  console.log(`endless-loop on the embedded server: median ${median(loop).toFixed(1)} s, least ${Math.min(...loop).toFixed(1)} s`)
}
