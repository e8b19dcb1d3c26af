import { baseName, folderName } from '../formats/files.js'
import type { Migration } from '../formats/format.js'
import { holdRows } from './holding.js'
import type { LedgerReader } from './ledger.js'

interface DjangoRow {
  readonly app: string
  readonly name: string
}

/** What Django calls a migration: the app, which is mostly called like the folder around `migrations`, and the file. */
function nameOf({ up: { path, text } }: Migration): string | undefined {
  const app = path.split('/').at(-3)
  return app !== undefined && folderName(path) === 'migrations' && path.endsWith('.py') && /^class Migration\b/m.test(text) ? `${app}.${baseName(path).replace(/\.py$/, '')}` : undefined
}

/** The migrations that a list in a file names: `replaces = [('app', 'name'), …]`. */
function listed(list: 'replaces' | 'dependencies', { up: { text } }: Migration): readonly string[] {
  const items = new RegExp(`^\\s+${list}\\s*=\\s*\\[([^\\]]*)\\]`, 'm').exec(text)?.[1] ?? ''
  return [...items.matchAll(/\(\s*(["'])(.*?)\1\s*,\s*(["'])(.*?)\3\s*,?\s*\)/g)].map(([, , app = '', , name = '']) => `${app}.${name}`)
}

/**
 * Django: apps and names, of which only those of apps that are in the folder are looked for: others come with packages. A migration that
 * replaces others is applied where all of them are. In django/db/migrations/: recorder.py, loader.py (`build_graph`,
 * `check_consistent_history`).
 */
export const django: LedgerReader<DjangoRow> = {
  tool: 'Django',
  fits: ({ format, migrations }) => format.name === 'any' && migrations.some((migration) => nameOf(migration) !== undefined),
  query: (table) => `select app, name from ${table} order by id`,
  hold(rows, { migrations }, table) {
    const named = new Map(migrations.flatMap((migration) => (nameOf(migration) === undefined ? [] : [[nameOf(migration) ?? '', migration] as const])))
    const apps = new Set([...named.keys()].map((name) => name.split('.')[0]))
    const applied = new Set(rows.map(({ app, name }) => `${app}.${name}`))
    const replaced = new Set<string>()
    for (const [name, migration] of named) {
      const others = listed('replaces', migration)
      for (const other of others) replaced.add(other)
      const done = others.filter((other) => applied.has(other)).length
      if (others.length === 0) continue
      if (done === others.length) applied.add(name)
      // What it replaces is run only where some of that has been, and then it is not run itself.
      else for (const each of done === 0 ? others : [name]) named.delete(each)
    }
    const needed = new Set([...named].filter(([name]) => applied.has(name)).flatMap(([, migration]) => listed('dependencies', migration)))
    return holdRows({
      migrations: [...named.values()], table, nameOf,
      rows: [...applied].filter((name) => apps.has(name.split('.')[0]) && (named.has(name) || !replaced.has(name))),
      vanished: 'Django does not notice, unless another migration depends on it: the database keeps what it did, and `migrate --prune` takes the row away.',
      late: 'Django stops: "Migration … is applied before its dependency …".',
      isLate: (migration) => needed.has(nameOf(migration) ?? '')
    })
  }
}
