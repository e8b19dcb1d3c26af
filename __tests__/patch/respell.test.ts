import { beforeAll, describe, expect, test } from '@jest/globals'

import { applyEdits } from '../../src/patch/edit.js'
import { respell } from '../../src/patch/respell.js'
import { readStatements } from '../../src/source/mentions.js'
import { loadScanner } from '../../src/sql/scanner.js'

beforeAll(loadScanner)

/** A file in which those of its statements that match are written as another text. */
function respelled(text: string, which: RegExp, as: string): string {
  const statements = readStatements([{ path: 'schema.sql', text }]).filter((statement) => which.test(statement.text))
  return applyEdits(text, respell({ statements, text: as }))
}

const schema = `-- above
create table a (); /* before */ create table t (
  id int, -- who
  name text /* a 'name' */
); -- behind

  alter table t -- more
    add column n int; -- of n
create view v as select '-- no comment' from t;
`

describe('a definition in another spelling', () => {
  test('stands where the first statement stood, its comments before it, and all else is as it was', () => {
    expect(respelled(schema, /create table t/, 'CREATE TABLE t (\n    id integer\n)')).toBe(schema.replace(/create table t \([^)]*\)/, `-- who\n/* a 'name' */\nCREATE TABLE t (\n    id integer\n)`))
  })

  test('of several statements takes the place of the first, and what said more is gone but for its comments', () => {
    expect(respelled(schema, /table t\b/, 'CREATE TABLE t ()')).toBe(`-- above
create table a (); /* before */ -- who
/* a 'name' */
-- more
CREATE TABLE t (); -- behind

   -- of n
create view v as select '-- no comment' from t;
`)
  })

  test('takes no literal for a comment', () => {
    expect(respelled(schema, /create view/, 'CREATE VIEW v AS\n SELECT 1')).toBe(schema.replace(/create view.*;/, 'CREATE VIEW v AS\n SELECT 1;'))
  })

  test('is indented as the statement was where it has comments, and has the line ends of its file', () => {
    expect(respelled('  create table t ( -- x\r\n  );\r\n', /./, 'CREATE TABLE t (\n)')).toBe('  -- x\r\n  CREATE TABLE t (\r\n);\r\n')
  })

  test('of no statement is nothing', () => {
    expect(respell({ statements: [], text: 'x' })).toEqual([])
  })
})
