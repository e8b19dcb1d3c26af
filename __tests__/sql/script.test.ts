import { describe, expect, test } from '@jest/globals'
import { ScanError } from '../../src/sql/scan-error.js'
import { splitScript } from '../../src/sql/script.js'

/** The steps in short: statements and COPY as their text, commands as name and argument. */
function split(text: string): readonly string[] {
  return splitScript(text).steps.map((step) => (step.type === 'command' ? `${step.name} ${step.argument}`.trim() : step.text))
}

function failure(text: string): ScanError {
  try {
    splitScript(text)
  } catch (error) {
    if (error instanceof ScanError) return error
    throw error
  }
  throw new Error('it was split')
}

describe('statements', () => {
  test.each<[string, string, readonly string[]]>([
    ['two on one line', 'SELECT 1; SELECT 2', ['SELECT 1', 'SELECT 2']],
    ['none', '', []],
    ['only comments', '-- a\n/* b */', []],
    ['empty ones', ';; SELECT 1;\n; ;', ['SELECT 1']],
    ['no semicolon and no line end', 'SELECT 1', ['SELECT 1']],
    ['a byte order mark', '\ufeffSELECT 1;', ['SELECT 1']],
    ['a comment before the semicolon', 'SELECT 1 -- a;b\n;SELECT 2', ['SELECT 1', 'SELECT 2']],
    ['semicolons in comments', 'SELECT /* ; /* ; */ */ 1; -- ;\nSELECT 2;', ['SELECT /* ; /* ; */ */ 1', 'SELECT 2']],
    ['semicolons in literals', `SELECT ';', E'\\';', ";", $$;$$, 1; SELECT 2`, [`SELECT ';', E'\\';', ";", $$;$$, 1`, 'SELECT 2']],
    ['a backslash ends no standard literal', "SELECT '\\'; SELECT 2", ["SELECT '\\'", 'SELECT 2']],
    ['CR LF', 'SELECT 1;\r\nSELECT\r\n2;\r\n', ['SELECT 1', 'SELECT\r\n2']],
    ['a rule with several commands', 'CREATE RULE r AS ON INSERT TO t DO ALSO (SELECT 1; SELECT 2); SELECT 3', ['CREATE RULE r AS ON INSERT TO t DO ALSO (SELECT 1; SELECT 2)', 'SELECT 3']],
    ['a closing parenthesis too many', 'SELECT 1); SELECT 2', ['SELECT 1)', 'SELECT 2']]
  ])('%s', (_, text, expected) => {
    expect(split(text)).toEqual(expected)
  })

  test('a body in dollar quotes stays whole, with quotes, semicolons and backslashes inside', () => {
    const body = "CREATE FUNCTION f() RETURNS text LANGUAGE plpgsql AS $f$\nBEGIN\n  -- it's\n  EXECUTE $q$SELECT 'a;b'$q$;\n  RETURN '\n\\connect x\n';\nEND\n$f$"
    expect(split(`${body};\nSELECT 1;`)).toEqual([body, 'SELECT 1'])
  })

  test('the parts know what they are', () => {
    expect(splitScript('BEGIN; create or replace view v as select 1; commit').steps).toMatchObject([
      { type: 'statement', kind: 'BEGIN' },
      { type: 'statement', kind: 'CREATE VIEW' },
      { type: 'statement', kind: 'COMMIT' }
    ])
  })
})

describe('bodies of BEGIN ATOMIC', () => {
  test.each([
    'CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1; SELECT 2; END',
    'create or replace procedure p() begin atomic insert into t values (1); end',
    'CREATE FUNCTION f(a int) RETURNS int BEGIN ATOMIC SELECT CASE a WHEN 1 THEN CASE WHEN true THEN 2 END END; SELECT (CASE WHEN a > 1 THEN 1 END); END',
    'CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1 AS end; SELECT t.end FROM t; SELECT t.case FROM t; END',
    'CREATE FUNCTION "begin atomic"() RETURNS int LANGUAGE sql RETURN CASE WHEN true THEN 1 END'
  ])('%s', (statement) => {
    expect(split(`${statement}; SELECT 3;`)).toEqual([statement, 'SELECT 3'])
  })

  test.each([
    ['BEGIN; SELECT 1; END; SELECT 2', ['BEGIN', 'SELECT 1', 'END', 'SELECT 2']],
    ['SELECT 1 AS begin, atomic FROM t; SELECT 2', ['SELECT 1 AS begin, atomic FROM t', 'SELECT 2']],
    ['CREATE FUNCTION begin(begin int) RETURNS int LANGUAGE sql RETURN 1; SELECT 2', ['CREATE FUNCTION begin(begin int) RETURNS int LANGUAGE sql RETURN 1', 'SELECT 2']]
  ])('are not in %s', (text, expected) => {
    expect(split(text)).toEqual(expected)
  })
})

describe('COPY', () => {
  const rows = "1\tit's\t$$\n2\t\\N\t\"; -- /*\n"

  test('data belongs to the statement', () => {
    const text = `COPY public.t (a, b) FROM stdin;\n${rows}\\.\n\nSELECT 1;`
    const { steps } = splitScript(text)
    expect(steps).toMatchObject([
      { type: 'copy', kind: 'COPY', text: 'COPY public.t (a, b) FROM stdin', data: rows },
      { type: 'statement', text: 'SELECT 1' }
    ])
  })

  test('data ends with the text where there is no end mark', () => {
    expect(splitScript(`copy t from STDIN with (format csv);\n${rows}`).steps).toMatchObject([{ type: 'copy', data: rows }])
    expect(splitScript('COPY t FROM stdin').steps).toMatchObject([{ type: 'statement' }])
    expect(splitScript('COPY t FROM stdin;').steps).toMatchObject([{ type: 'copy', data: '' }])
  })

  test('data keeps CR LF, and the end mark may have it', () => {
    expect(splitScript('COPY t FROM stdin;\r\n1\r\n\\.\r\nSELECT 1').steps).toMatchObject([{ data: '1\r\n' }, { text: 'SELECT 1' }])
  })

  test('a line that only starts like the end mark is data', () => {
    expect(splitScript('COPY t FROM stdin;\n\\.x\n a\\.\n\\.\nSELECT 1').steps).toMatchObject([{ data: '\\.x\n a\\.\n' }, { text: 'SELECT 1' }])
  })

  test('what follows on the line of the statement comes after the data', () => {
    const text = `COPY t FROM stdin; SELECT 1; -- it's\n${rows}\\.\nSELECT 2;`
    expect(split(text)).toEqual(['COPY t FROM stdin', 'SELECT 1', 'SELECT 2'])
    expect(splitScript(text).comments.map((comment) => comment.text)).toEqual(["-- it's"])
  })

  test.each(["COPY t FROM '/tmp/x'; SELECT 1", 'COPY (SELECT a FROM stdin) TO stdout; SELECT 1', 'COPY t TO stdout; SELECT 1', 'COPY t FROM "stdin"; SELECT 1', 'SELECT a FROM stdin; SELECT 1'])(
    'has no data in %s',
    (text) => {
      expect(split(text)).toEqual(text.split('; '))
    }
  )
})

describe('commands of psql', () => {
  test('a dump’s', () => {
    const text = "-- dump\n\\restrict aB3\n\nSET a = 1;\n\\connect -reuse-previous=on \"dbname='x'\"\nSELECT 1;\n\\unrestrict aB3\n"
    expect(split(text)).toEqual(['\\restrict aB3', 'SET a = 1', "\\connect -reuse-previous=on \"dbname='x'\"", 'SELECT 1', '\\unrestrict aB3'])
  })

  test.each<[string, string, readonly string[]]>([
    ['with CR LF', '\\i a.sql\r\nSELECT 1', ['\\i a.sql', 'SELECT 1']],
    ['several on a line', '\\set a 1 \\set b 2 \\\\ SELECT 1;', ['\\set a 1', '\\set b 2', 'SELECT 1']],
    ['quotes in the argument', "\\set a 'it\\'s \\\\; x' \\i b\nSELECT 1", ["\\set a 'it\\'s \\\\; x'", '\\i b', 'SELECT 1']],
    ['an open quote ends with the line', "\\echo it's\nSELECT 1", ["\\echo it's", 'SELECT 1']],
    ['after a statement without a semicolon', 'SELECT 1 \\gset\nSELECT 2', ['SELECT 1', '\\gset', 'SELECT 2']],
    ['with data of its own', "\\copy t from stdin csv\n1,it's\n\\.\nSELECT 1", ['\\copy t from stdin csv', 'SELECT 1']],
    ['a whole line', '\\copy t from a\\b\\c.csv\nSELECT 1', ['\\copy t from a\\b\\c.csv', 'SELECT 1']]
  ])('%s', (_, text, expected) => {
    expect(split(text)).toEqual(expected)
  })

  test('are none inside a literal or a comment', () => {
    expect(split("SELECT '\n\\i a.sql\n'; /*\n\\i b.sql\n*/ SELECT $$\n\\i c.sql\n$$")).toEqual(["SELECT '\n\\i a.sql\n'", 'SELECT $$\n\\i c.sql\n$$'])
  })
})

describe('places', () => {
  test('offsets hold the text without its semicolon', () => {
    const text = '\ufeff-- 😀\nSELECT 1 ;\nSELECT 2'
    for (const step of splitScript(text).steps) expect('text' in step && text.slice(step.start, step.end)).toBe('text' in step && step.text)
    expect(splitScript(text).steps[0]?.start).toBe(text.indexOf('SELECT'))
  })

  test('comments above a step lead it, comments behind it on its line trail it', () => {
    const text = 'SELECT 1; -- trails\n\n-- leads\n/* too */\nSELECT 2; /* trails */ -- and this\nSELECT 3'
    const [first, second, third] = splitScript(text).steps
    expect(text.slice(first?.start, first?.trailingEnd)).toBe('SELECT 1; -- trails')
    expect(text.slice(second?.leadingStart, second?.start)).toBe('-- leads\n/* too */\n')
    expect(text.slice(second?.start, second?.trailingEnd)).toBe('SELECT 2; /* trails */ -- and this')
    expect(third?.leadingStart).toBe(third?.start)
  })

  test('comments are listed, those inside statements too, those inside literals and data not', () => {
    const text = "-- a\nSELECT /* b */ '-- no', $$ -- no $$;\nCOPY t FROM stdin;\n-- no\n\\.\n-- c"
    expect(splitScript(text).comments.map((comment) => comment.text)).toEqual(['-- a', '/* b */', '-- c'])
  })
})

describe('what never ends', () => {
  test.each([
    ["SELECT 1;\nSELECT 'a;\nSELECT 2;", "'a", 'unterminated quoted string'],
    ['SELECT "a;', '"a', 'unterminated quoted identifier'],
    ['DO $x$ begin end $y$;', '$x$', 'unterminated dollar-quoted string'],
    ['SELECT 1; /* a /* b */', '/* a', 'unterminated /* comment']
  ])('%j', (text, at, message) => {
    expect(failure(text)).toMatchObject({ message, offset: text.indexOf(at) })
  })
})

test('a large dump is split in time that grows with its size', () => {
  const row = "12345\tit's a \"row\" of $$ text; goes on\t2024-01-01 00:00:00\n"
  const dump = `CREATE TABLE t (a int, b text);\nCOPY t (a, b) FROM stdin;\n${row.repeat(60_000)}\\.\n${"INSERT INTO t VALUES (1, 'a;b');\n".repeat(30_000)}`
  const started = performance.now()
  expect(splitScript(dump).steps).toHaveLength(30_002)
  // Generous: it takes a quarter of a second; a splitter that reads the text again for each statement takes minutes.
  expect(performance.now() - started).toBeLessThan(10_000)
})
