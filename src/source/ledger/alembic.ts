import type { Migration } from '../formats/format.js'
import { idsOf, missing } from './holding.js'
import type { LedgerReader } from './ledger.js'

interface HeadRow {
  readonly version: string
}

/** A migration of Alembic: what it is called, and what has to be applied before it. */
interface Revision {
  readonly migration: Migration
  readonly name: string
  readonly before: readonly string[]
}

/** A variable of a module in Python, perhaps with a type: the texts that are assigned to it. */
function assigned(variable: string, text: string): readonly string[] {
  const value = new RegExp(`^${variable}\\b[^=\\n]*=\\s*([(\\[][^)\\]]*[)\\]]|[^\\n]*)`, 'm').exec(text)?.[1] ?? ''
  return [...value.matchAll(/(["'])(.*?)\1/g)].map(([, , inner = '']) => inner)
}

/** The revisions among some files: `revision`, `down_revision` and `depends_on` as script.py.mako of Alembic writes them. */
function revisionsIn(migrations: readonly Migration[]): readonly Revision[] {
  return migrations.flatMap((migration) => {
    const { path, text } = migration.up
    const [name] = path.endsWith('.py') && /^down_revision\b/m.test(text) ? assigned('revision', text) : []
    return name === undefined ? [] : [{ migration, name, before: [...assigned('down_revision', text), ...assigned('depends_on', text)] }]
  })
}

/**
 * Alembic: the newest revision of each branch, so that all before them were applied. In alembic/runtime/migration.py (`HeadMaintainer`) and
 * alembic/script/base.py ("Can't locate revision identified by"); "Working with Branches" in its documentation.
 */
export const alembic: LedgerReader<HeadRow> = {
  tool: 'Alembic',
  fits: ({ format, migrations }) => format.name === 'any' && revisionsIn(migrations).length > 0,
  query: (table) => `select version_num as version from ${table} order by 1`,
  hold(rows, { migrations }, table) {
    const revisions = new Map(revisionsIn(migrations).map((revision) => [revision.name, revision]))
    const applied = new Set<Migration>()
    const left = rows.map(({ version }) => version)
    for (let name = left.pop(); name !== undefined; name = left.pop()) {
      const revision = revisions.get(name)
      if (revision === undefined || applied.has(revision.migration)) continue
      applied.add(revision.migration)
      left.push(...revision.before)
    }
    const own = [...revisions.values()].map(({ migration }) => migration)
    const unknown = rows.filter(({ version }) => !revisions.has(version))
    // Which of the others an unknown revision comes after nobody can tell.
    const open = own.filter((migration) => !applied.has(migration))
    return {
      applied: idsOf(own.filter((migration) => applied.has(migration))), pending: unknown.length > 0 ? [] : idsOf(open), again: [], stuck: unknown.length > 0 ? idsOf(open) : [],
      mismatches: unknown.map(({ version }) => missing(table, version, `Alembic stops: "Can't locate revision identified by '${version}'".`))
    }
  }
}
