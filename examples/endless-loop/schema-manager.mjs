/*
 * A schema manager as many were written in an afternoon: it compares checksums of texts, and what differs becomes a migration. It believes
 * that PostgreSQL gives a definition back as it was written. Needs `pg` from npm, and the database in DATABASE_URL.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import pg from 'pg'

/** What is read of the database: where PostgreSQL has a text, that; else whether there is one at all. */
const readers = {
  schema: 'select 1 from pg_namespace where oid = to_regnamespace($1)',
  type: 'select 1 where to_regtype($1) is not null',
  table: 'select 1 where to_regclass($1) is not null',
  index: `select 1 from pg_class where relkind = 'i' and relname = $1`,
  function: 'select 1 from pg_proc where oid = to_regproc($1)',
  view: `select 'create view ' || $1 || ' as ' || pg_get_viewdef(to_regclass($1)) as text where to_regclass($1) is not null`
}

const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
await client.connect()
const differing = []
for (const definition of readDefinitions('schema.sql')) {
  const { rows } = await client.query(readers[definition.kind], [definition.name])
  const current = rows.length === 0 ? null : (rows[0].text ?? definition.text)
  const [from, to] = [current === null ? 'none' : checksum(current), checksum(definition.text)]
  if (from !== to) differing.push({ ...definition, current, from, to })
}
await client.end()
if (differing.length === 0) console.log('No migration is needed')
else write(differing, new Date().toISOString())

/** The statements of the schema file, each with the object that it creates. */
function readDefinitions(file) {
  const text = readFileSync(file, 'utf8').replace(/^\s*--.*$/gm, '')
  return text.split(/;\s*$/m).flatMap((statement) => {
    const [, kind, name] = /^\s*create\s+(\w+)\s+([^\s(]+)/i.exec(statement) ?? []
    return kind === undefined ? [] : [{ kind: kind.toLowerCase(), name, text: statement.trim() }]
  })
}

/** Blanks, comments and case are taken out, and that is believed to be enough. */
function checksum(text) {
  const normalized = text.replace(/--.*$/gm, '').replace(/\s+/g, ' ').replace(/\s*([(),])\s*/g, '$1').replace(/;\s*$/, '')
  return createHash('sha256').update(normalized.trim().toLowerCase()).digest('hex')
}

function write(objects, time) {
  const stamp = time.slice(0, 19).replace(/[-:]/g, '').replace('T', '_')
  const replace = (text) => text.replace(/^create view/i, 'CREATE OR REPLACE VIEW')
  const describe = ({ kind, name, current, from, to }) => `-- Object to ${current === null ? 'create' : 'modify'}: ${kind} ${name}\n--   Current checksum: ${from}\n--   Desired checksum: ${to}\n`
  const up = objects.map((object) => `${describe(object)}${object.current === null ? object.text : replace(object.text)};\n`)
  const down = objects.map(({ kind, name, current }) => (current === null ? `DROP ${kind} ${name};\n` : `${replace(current).replace(/;\s*$/, '')};\n`)).reverse()
  mkdirSync('migrations', { recursive: true })
  writeFileSync(`migrations/migration_${stamp}.sql`, up.join('\n'))
  writeFileSync(`migrations/rollback_${stamp}.sql`, down.join('\n'))
  console.log(`Written: migrations/migration_${stamp}.sql, ${objects.length} objects`)
}
