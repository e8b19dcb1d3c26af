import { posix } from 'node:path'

/** A tool whose migrations only it can run. */
export interface Program {
  readonly tool: string
  /** The file by which it was recognised. */
  readonly mark: string
  readonly command: string
  /** A folder or glob with its migrations; undefined where none was found. */
  readonly migrations: string | undefined
}

/** How a tool is recognised, and run as its documentation says. */
interface Recognition {
  readonly tool: string
  readonly mark: RegExp
  /** @param mark the path that matched */
  readonly command: (mark: string) => string
  /** Files that are its migrations. */
  readonly migration: RegExp
  /** What names them, where they do not lie in one folder. */
  readonly glob?: string
}

const inFolder = (mark: string, command: string): string => (posix.dirname(mark) === '.' ? command : `cd ${posix.dirname(mark)} && ${command}`)

const recognitions: readonly Recognition[] = [
  { tool: 'Alembic', mark: /(?:^|\/)alembic\.ini$/, command: (mark) => inFolder(mark, 'alembic upgrade head'), migration: /(?:^|\/)versions\/(?!__)[^/]+\.py$/ },
  { tool: 'Django', mark: /(?:^|\/)manage\.py$/, command: (mark) => `python ${mark} migrate`, migration: /(?:^|\/)migrations\/\d{4}_[^/]+\.py$/, glob: '**/migrations/[0-9]*.py' },
  { tool: 'Rails', mark: /(?:^|\/)bin\/rails$/, command: (mark) => `${mark} db:migrate`, migration: /(?:^|\/)db\/migrate\/\d+_[^/]+\.rb$/ },
  { tool: 'Laravel', mark: /(?:^|\/)artisan$/, command: (mark) => `php ${mark} migrate --force`, migration: /(?:^|\/)database\/migrations\/\d{4}_[^/]+\.php$/ },
  { tool: 'Knex', mark: /(?:^|\/)knexfile\.[cm]?[jt]s$/, command: (mark) => `npx knex migrate:latest --knexfile ${mark}`, migration: /(?:^|\/)migrations\/\d{14}_[^/]+\.[cm]?[jt]s$/ },
  { tool: 'TypeORM', mark: /(?:^|\/)(?:data-source|datasource|typeorm\.config|ormconfig)\.[cm]?[jt]s$/, command: (mark) => `npx typeorm migration:run -d ${mark}`, migration: /(?:^|\/)migrations?\/\d{13}-[^/]+\.[cm]?[jt]s$/ },
  { tool: 'MikroORM', mark: /(?:^|\/)mikro-orm\.config\.[cm]?[jt]s$/, command: (mark) => `npx mikro-orm migration:up --config ${mark}`, migration: /(?:^|\/)Migration\d{14}[^/]*\.[cm]?[jt]s$/ },
  { tool: 'Sequelize', mark: /(?:^|\/)\.sequelizerc$/, command: (mark) => inFolder(mark, 'npx sequelize-cli db:migrate'), migration: /(?:^|\/)migrations\/\d{14}-[^/]+\.[cm]?[jt]s$/ },
  { tool: 'Ecto', mark: /(?:^|\/)mix\.exs$/, command: (mark) => inFolder(mark, 'mix ecto.migrate'), migration: /(?:^|\/)priv\/repo\/migrations\/\d{14}_[^/]+\.exs$/ },
  { tool: 'EF Core', mark: /(?:^|\/)Migrations\/\w+ModelSnapshot\.cs$/, command: () => 'dotnet ef database update', migration: /(?:^|\/)Migrations\/\d{14}_\w+(?<!\.Designer)\.cs$/ },
  { tool: 'Liquibase', mark: /(?:^|\/)liquibase\.properties$/, command: (mark) => inFolder(mark, 'liquibase update'), migration: /(?:^|\/)change-?logs?\/[^/]+\.(?:xml|ya?ml|json|sql)$/i }
]

/** The tools that some files are marks of, those with migrations first. */
export function findPrograms(paths: readonly string[]): readonly Program[] {
  const found = recognitions.flatMap(({ tool, mark, command, migration, glob }): readonly Program[] => {
    const [path] = paths.filter((each) => mark.test(each)).sort((left, right) => left.length - right.length)
    if (path === undefined) return []
    const folders = new Set(paths.filter((each) => migration.test(each)).map((each) => posix.dirname(each)))
    const [only] = folders
    // A build file alone does not say that there is a database.
    if (only === undefined && tool === 'Ecto') return []
    return [{ tool, mark: path, command: command(path), migrations: folders.size > 1 ? (glob ?? only) : only === undefined ? undefined : (glob ?? only) }]
  })
  return [...found.filter(({ migrations }) => migrations !== undefined), ...found.filter(({ migrations }) => migrations === undefined)]
}
