import { describe, expect, test } from '@jest/globals'
import { fix, fixed, oldestAndNewest } from './fixing.js'

const partitions = `CREATE TABLE p (a int, b int) PARTITION BY RANGE (a);
CREATE TABLE p1 (a int, b int);
CREATE TABLE p2 (a int, b int) PARTITION BY RANGE (b);
CREATE TABLE p21 (a int, b int);
ALTER TABLE ONLY p ATTACH PARTITION p1 FOR VALUES FROM (0) TO (10);
ALTER TABLE ONLY p ATTACH PARTITION p2 FOR VALUES FROM (10) TO (20);
ALTER TABLE ONLY p2 ATTACH PARTITION p21 FOR VALUES FROM (0) TO (10);
`
const indexes = 'CREATE INDEX i1 ON p1 (b);\nCREATE INDEX i2 ON ONLY p2 (b);\nCREATE INDEX i21 ON p21 (b);\n'
const parent = 'CREATE INDEX i ON ONLY p (b);\n'
const attachments = 'ALTER INDEX i ATTACH PARTITION i1;\nALTER INDEX i ATTACH PARTITION i2;\nALTER INDEX i2 ATTACH PARTITION i21;\n'

describe.each(oldestAndNewest)('an index of a partitioned table that is lost, on PostgreSQL %i', (major) => {
  test.each([
    ['alone, its partitions no longer attached', partitions + indexes],
    ['with those of its partitions', partitions],
    ['with one of them', `${partitions}CREATE INDEX i2 ON ONLY p2 (b);\nCREATE INDEX i21 ON p21 (b);\nALTER INDEX i2 ATTACH PARTITION i21;\n`]
  ])('comes back whole: %s', async (_what, schema) => {
    const { outcome, read } = await fix({ 'schema.sql': schema, 'migrations/1.sql': partitions + indexes + parent + attachments }, {}, major)
    expect([outcome.report.changes, outcome.exitCode]).toEqual([[], 0])
    expect(read('schema.sql').startsWith(schema)).toBe(true)
    expect(read('schema.sql')).toContain('CREATE INDEX i ON ONLY public.p USING btree (b);')
    expect(read('schema.sql')).toContain('ALTER INDEX public.i ATTACH PARTITION public.i1;')
  })

  test('comes back in one statement where the server chooses the names', async () => {
    const short = 'create table p (a int, b int) partition by range (a);\ncreate table p1 partition of p for values from (0) to (10);\n'
    expect(await fixed(short, `${short}create index on p (b);`, major)).toBe(`${short}\nCREATE INDEX p_b_idx ON public.p USING btree (b);\n`)
    expect(await fixed(`${short}create index p_b_idx on p (b);\n`, `${short}create index on p (b desc);`, major)).toBe(`${short}CREATE INDEX p_b_idx ON public.p USING btree (b DESC);\n`)
  })

  test('so does a key', async () => {
    const keys = ['p1', 'p2', 'p21'].map((table) => `ALTER TABLE ONLY ${table} ADD CONSTRAINT ${table}_key PRIMARY KEY (a, b);\n`).join('')
    const migration = `${partitions}ALTER TABLE ONLY p ADD CONSTRAINT p_key PRIMARY KEY (a, b);\n${keys}${attachments.replace(/\bi(\d*)\b/g, 'p$1_key')}`
    const schema = partitions + keys
    const { outcome, read } = await fix({ 'schema.sql': schema, 'migrations/1.sql': migration }, {}, major)
    expect(outcome.report.changes).toEqual([])
    expect(read('schema.sql').startsWith(schema)).toBe(true)
  })
})
