import { beforeAll, describe, expect, test } from '@jest/globals'

import { quotedStatements } from '../../src/sql/quoted-statements.js'
import { loadScanner } from '../../src/sql/scanner.js'

beforeAll(loadScanner)

describe('the statements in the strings of a program', () => {
  test.each([
    ['TypeORM', 'async up(q) {\n  await q.query(`ALTER TABLE "item" ALTER COLUMN "a" SET DEFAULT \'0.00\'`);\n}\nasync down(q) {\n  await q.query(`DROP TABLE "item"`);\n}', [`ALTER TABLE "item" ALTER COLUMN "a" SET DEFAULT '0.00'`]],
    ['MikroORM', `up() {\n this.addSql('alter table "a" add check (b ~ \\'x\\');'); // don't\n }`, [`alter table "a" add check (b ~ 'x')`]],
    ['Python', 'def upgrade():\n    op.execute("""\n    CREATE VIEW v AS\n      SELECT 1\n    """)\n\ndef downgrade():\n    op.execute("DROP VIEW v")\n', ['CREATE VIEW v AS\n      SELECT 1']],
    ['rows', `q.query("INSERT INTO a VALUES (1)")`, ['INSERT INTO a VALUES (1)']],
    ['words that are no SQL', `console.log("Create a table"); const sql = "update"`, []],
    ['a string that never ends', 'query(`DROP TABLE a', []],
    ['nothing', '', []]
  ])('%s', (_, program, statements) => {
    expect(quotedStatements(program)).toEqual(statements)
  })
})
