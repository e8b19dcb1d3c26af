import { expect, test } from '@jest/globals'

import { surveyRepository, type Survey } from '../../src/source/survey/index.js'
import { memoryTree } from '../catalog/workbench.js'
import type { Files } from '../support/folder.js'

async function survey(files: Files): Promise<Survey> {
  return surveyRepository(memoryTree(files), Object.keys(files))
}

test.each<[string, Files, string]>([
  ['flyway', { 'src/main/resources/db/migration/V1__users.sql': '', 'src/main/resources/db/migration/V2__books.sql': '' }, 'src/main/resources/db/migration'],
  ['golang-migrate', { 'db/000001_users.up.sql': '', 'db/000001_users.down.sql': '', 'go.mod': '' }, 'db'],
  ['dbmate', { 'db/migrations/1_users.sql': '-- migrate:up\n', 'db/schema.sql': '' }, 'db/migrations'],
  ['goose', { 'sql/00001_users.sql': '-- +goose Up\n' }, 'sql'],
  ['diesel', { 'migrations/2025-01-01-000000_users/up.sql': '', 'migrations/2025-01-01-000000_users/down.sql': '' }, 'migrations'],
  ['prisma', { 'prisma/migrations/20250101000000_users/migration.sql': '', 'prisma/migrations/migration_lock.toml': 'provider = "postgresql"\n', 'prisma/schema.prisma': '' }, 'prisma/migrations'],
  ['drizzle', { 'drizzle/0000_users.sql': '', 'drizzle/meta/_journal.json': '{}' }, 'drizzle'],
  ['supabase', { 'supabase/migrations/20250101000000_users.sql': '', 'supabase/config.toml': '' }, 'supabase/migrations'],
  ['graphile-migrate', { 'migrations/committed/000001.sql': '--! Previous: -\n--! Hash: sha1:1\n', 'migrations/current.sql': '' }, 'migrations'],
  ['seed', { 'src/db/auto_migrations/migration_20250612_220107.sql': '' }, 'src/db/auto_migrations'],
  ['plain', { 'db/upgrades/1.sql': '', 'db/queries/report.sql': '' }, 'db/upgrades']
])('migrations of %s are found where they lie', async (format, files, folder) => {
  expect((await survey(files)).migrations.map((each) => [each.format, each.folder])).toEqual([[format, folder]])
})

test('queries, tests and what was archived are no migrations', async () => {
  const files = { 'queries/books.sql': '', 'test/migrations/V1__x.sql': '', 'fixtures/V1__x.sql': '', 'db/archive/migrations/V1__x.sql': '', 'node_modules/x/migrations/1.sql': '' }
  expect(await survey(files)).toMatchObject({ migrations: [], programs: [], schemas: [] })
})

test('a folder of a tool comes before one that only has the name', async () => {
  const files = { 'old/migrations/1.sql': '', 'old/migrations/2.sql': '', 'db/V1__users.sql': '' }
  expect((await survey(files)).migrations.map(({ folder }) => folder)).toEqual(['db', 'old/migrations'])
})

test.each<[string, Files, string, string | undefined]>([
  ['Alembic', { 'backend/alembic.ini': '', 'backend/alembic/versions/1a_users.py': '', 'backend/alembic/versions/__init__.py': '' }, 'cd backend && alembic upgrade head', 'backend/alembic/versions'],
  ['Django', { 'manage.py': '', 'shop/migrations/0001_initial.py': '', 'users/migrations/0001_initial.py': '' }, 'python manage.py migrate', '**/migrations/[0-9]*.py'],
  ['Rails', { 'bin/rails': '', 'db/migrate/20250101000000_users.rb': '' }, 'bin/rails db:migrate', 'db/migrate'],
  ['Knex', { 'knexfile.js': '', 'migrations/20250101000000_users.js': '' }, 'npx knex migrate:latest --knexfile knexfile.js', 'migrations'],
  ['TypeORM', { 'src/data-source.ts': '', 'src/migration/1735689600000-Users.ts': '' }, 'npx typeorm migration:run -d src/data-source.ts', 'src/migration'],
  ['Liquibase', { 'liquibase.properties': '' }, 'liquibase update', undefined]
])('%s is found with the command that runs it', async (tool, files, command, migrations) => {
  expect((await survey(files)).programs.map((each) => [each.tool, each.command, each.migrations])).toEqual([[tool, command, migrations]])
})

test('a build file alone is no sign of a database', async () => {
  expect((await survey({ 'mix.exs': '', 'lib/app.ex': '' })).programs).toEqual([])
})

test.each<[Files, readonly string[]]>([
  [{ 'db/schema.sql': '', 'db/migrations/1.sql': '' }, ['db/schema.sql']],
  [{ 'db/structure.sql': '' }, ['db/structure.sql']],
  [{ 'supabase/schemas/1_users.sql': '', 'supabase/schemas/2_books.sql': '' }, ['supabase/schemas']],
  [{ 'db/schema/tables.sql': '', 'db/schema/views.sql': '' }, ['db/schema']],
  [{ 'deep/down/below/schema.sql': '', 'schema.sql': '' }, ['schema.sql']],
  // What lies among migrations is one.
  [{ 'migrations/V1__schema.sql': '' }, []]
])('a committed schema is found: %j', async (files, schemas) => {
  expect((await survey(files)).schemas).toEqual(schemas)
})
