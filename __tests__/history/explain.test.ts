import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { spellingDifferences } from '../../src/checksum/differences.js'
import { buildPolicy } from '../../src/config/policy.js'
import { findDuplicates } from '../../src/findings/migration-duplicate.js'
import { findFlipFlopMigrations } from '../../src/findings/migration-flip-flop.js'
import { findNoOps } from '../../src/findings/migration-no-op.js'
import { findOpaque } from '../../src/findings/migration-opaque.js'
import type { Explained } from '../../src/history/explain.js'
import { findLoops } from '../../src/history/loops.js'
import { traceOrigin } from '../../src/history/parting.js'
import { openWorkbench } from '../catalog/workbench.js'
import type { Workbench } from '../catalog/workbench.js'
import { majors } from '../support/postgres.js'
import { explainTexts, replayTexts } from './replays.js'

const policyWith = (severity: readonly (readonly ['migration-no-op', 'off'])[]): ReturnType<typeof buildPolicy> =>
  buildPolicy({ compare: new Map(), severity: new Map(severity), failOn: 'error', falsePositives: 'comment' })
const policy = policyWith([])
const minute = 60_000

let workbench: Workbench
beforeAll(async () => {
  workbench = await openWorkbench(majors.at(-1) ?? 18)
})
afterAll(async () => {
  await workbench.close()
})

const verdictsOf = (explained: readonly Explained[]): readonly string[] => explained.map(({ verdict }) => verdict)
const verdicts = async (...texts: readonly string[]): Promise<readonly string[]> => verdictsOf(await explainTexts(workbench, texts))
const touchedBy = async (...texts: readonly string[]): Promise<readonly string[]> =>
  ((await explainTexts(workbench, texts)).at(-1)?.step?.touched ?? []).map(({ object, cause }) => `${object.kind} ${object.name}: ${cause}`)

const table = `create table t (a integer primary key, b varchar(9)); create view v as select t.* from t where b in ('x', 'y')`

describe('the verdict on a migration', () => {
  test('is no-op where it writes what is there', async () => {
    expect(await verdicts(
      table, `create or replace view v as select t.* from t where b in ('x', 'y')`, 'create table if not exists t (z integer)', 'drop view v; create view v as select a, b from t where b in (\'x\', \'y\')',
      'alter table t alter column a set not null', 'set lock_timeout = 5', '-- nothing at all'
    )).toEqual(['changes-schema', 'no-op', 'no-op', 'no-op', 'no-op', 'no-op', 'no-op'])
  })

  test('is changes-schema where any fact of any aspect changes', async () => {
    expect(await verdicts(
      table, `create or replace view v as select t.* from t where b in ('x', 'z')`, `comment on table t is 'x'`, 'grant select on t to public', 'alter table t alter column b set storage external',
      'create index on t (b)', 'alter table t enable row level security', 'create schema empty'
    )).toEqual(Array(8).fill('changes-schema'))
  })

  test('is duplicate where it repeats an earlier one but for comments, white space and case, and no-op where another token differs', async () => {
    const again = `create or replace view v as select t.* from t where b in ('x', 'y')`
    expect(await verdicts(table, again, `-- made again\n${again.toUpperCase().replace(/'[XY]'/g, (text) => text.toLowerCase())}`, again.replaceAll(' in ', ' = any ').replace(`('x', 'y')`, `('{x,y}')`), again.replace('t.*', 't.a, t.b')))
      .toEqual(['changes-schema', 'no-op', 'duplicate', 'changes-schema', 'flip-flop'])
    expect(await verdicts(table, again, again.replace('t.*', 't.a, t.b'))).toEqual(['changes-schema', 'no-op', 'no-op'])
  })

  test('never calls one a no-op whose effect an empty database does not show', async () => {
    expect(await verdicts(
      table, 'do $$ begin perform 1; end $$', 'update t set b = \'x\'', 'insert into t values (1)', 'select pg_notify(\'x\', \'y\')', 'select 1', 'truncate t', 'analyze t', 'create sequence s',
      'select setval(\'s\', 7)', 'alter sequence s restart', 'with gone as (delete from t returning a) select * from gone'
    )).toEqual([
      'changes-schema', 'opaque', 'changes-data', 'changes-data', 'opaque', 'no-op', 'changes-data', 'opaque', 'changes-schema', 'changes-data', 'changes-data', 'changes-data'
    ])
  })

  test('is opaque where a block changes the schema too: who knows what else it does', async () => {
    const [explained] = await explainTexts(workbench, ['do $$ begin create table made (a integer); end $$'])
    expect(explained?.verdict).toBe('opaque')
    expect(explained?.step?.changes).toMatchObject([{ action: 'create', kind: 'table', name: 'public.made' }])
  })
})

describe('what a migration touches', () => {
  test('is what its statements name and what was created again, each with how', async () => {
    expect(await touchedBy(table, 'create table if not exists t (a integer)')).toEqual(['table public.t: there already'])
    expect(await touchedBy(table, 'drop view v; create view v as select a, b from t where b in (\'x\', \'y\')')).toEqual(['view public.v: re-created, equal'])
    expect(await touchedBy(table, 'comment on table t is null')).toEqual(['table public.t: commented on as before'])
    expect(await touchedBy(table, 'alter table t alter column a set not null')).toContain('column public.t.a: altered to what it was')
  })

  test('is not what it changes', async () => {
    expect(await touchedBy(table, 'create or replace view v as select a, b from t')).toEqual([])
    expect(await touchedBy(table, 'alter table t add column c integer')).toEqual([])
    expect(await touchedBy(table, 'create temp table t (a integer)')).toEqual([])
  })
})

describe('ways back', () => {
  const [there, back] = ['alter table t add column c integer', 'alter table t drop column c']
  const found = async (texts: readonly string[], newest: number, window = 60 * minute): ReturnType<typeof severities> => severities(await explainTexts(workbench, texts, newest), window)
  const severities = async (explained: readonly Explained[], window: number): Promise<readonly string[]> =>
    Promise.resolve(findFlipFlopMigrations(explained, window, policy).map(({ severity, details }) => `${severity} ${String((details['members'] as readonly string[]).length)}`))

  test('are errors where both are new, or near in time, or where it is the third visit; else notices', async () => {
    expect(await found([table, there, back], 2, 0)).toEqual(['error 2'])
    expect(await found([table, there, back], 1, 0)).toEqual(['notice 2'])
    expect(await found([table, there, back], 1, 2 * minute)).toEqual(['error 2'])
    expect(await found([table, there, back], 1, minute)).toEqual(['notice 2'])
    expect(await found([table, there, back], 0)).toEqual(['notice 2'])
    expect(await found([table, there, back, there, back], 1, 0)).toEqual(['error 4'])
    expect(await found([table, there], 2)).toEqual([])
  })

  test('are broken by data and by what nobody knows', async () => {
    expect(await found([table, there, 'update t set b = \'x\'', back], 3)).toEqual([])
    expect(await found([table, there, 'do $$ begin end $$', back], 3)).toEqual([])
    expect(await found([table, there, 'create or replace view v as select t.a, t.b from t where b in (\'x\', \'y\')', back], 3)).toEqual(['error 3'])
  })

  test('lead back to an empty database too', async () => {
    expect(await found([table, 'drop table t cascade'], 2)).toEqual(['error 2'])
  })
})

describe('the findings', () => {
  const again = `create or replace view v as select t.* from t where b in ('x', 'y')`
  const spelled = ({ step }: Explained): ReturnType<typeof spellingDifferences> =>
    (step?.touched ?? []).flatMap(({ definition, statement }) => spellingDifferences(statement ?? '', definition))

  test('are errors for new migrations and notices for merged ones, and say what a comparison of texts sees', async () => {
    const explained = await explainTexts(workbench, [table, again, again, again], 1)
    expect(findNoOps(explained, spelled, policy)).toMatchObject([{ severity: 'notice', location: { line: 1 } }])
    expect(findNoOps(explained, spelled, policy)[0]?.message).toContain('the view public.v as it is')
    expect(findNoOps(explained, spelled, policy)[0]?.message).toMatch(/`in \('x', 'y'\)` is kept as `.*= ANY/)
    expect(findDuplicates(explained, policy).map(({ severity }) => severity)).toEqual(['notice', 'error'])
  })

  test('name the statements that cannot be seen through', async () => {
    const explained = await explainTexts(workbench, [table, 'insert into t values (1); do $$ begin end $$'], 1)
    expect(findOpaque(explained, policy)).toMatchObject([{ severity: 'notice', details: { statements: ['INSERT', 'DO'], data: true } }])
  })

  test('are off where the policy says so', async () => {
    const explained = await explainTexts(workbench, [table, again], 1)
    expect(findNoOps(explained, spelled, policyWith([['migration-no-op', 'off']]))).toEqual([])
  })
})

describe('a loop', () => {
  const again = `create or replace view v as select t.* from t where b in ('x', 'y')`
  test('is three in a row that write the same, with the usual distance', async () => {
    const [loop, ...others] = findLoops(await explainTexts(workbench, [table, again, again, again]))
    expect(others).toEqual([])
    expect(loop?.members).toHaveLength(3)
    expect(loop?.interval).toBe(minute)
    expect(loop?.objects.map(({ object }) => object.name)).toEqual(['public.v'])
  })

  test('is not two, nor three with a change between', async () => {
    expect(findLoops(await explainTexts(workbench, [table, again, again]))).toEqual([])
    expect(findLoops(await explainTexts(workbench, [table, again, again, 'create table other (a integer)', again]))).toEqual([])
  })
})

describe('the origin of a difference', () => {
  test('is the migration after the last state in which both sides agreed', async () => {
    const replay = await replayTexts(workbench, [table, 'alter table t alter b set default \'x\'', 'alter table t alter b set default \'y\'', 'comment on column t.b is \'x\'', 'drop view v', 'create table extra (a integer)'])
    const of = (index: number): string | undefined => replay.steps[index]?.migration.id
    const attributes = [{ name: 'default', current: `'y'::character varying`, desired: `'x'::character varying` }]
    expect(traceOrigin({ action: 'modify', kind: 'column', name: 'public.t.b', attributes }, replay.steps[1]?.after.get('column public.t.b'), replay))
      .toEqual({ lastTouchedBy: of(3), partedAt: of(2) })
    expect(traceOrigin({ action: 'create', kind: 'view', name: 'public.v', attributes: [] }, replay.steps[0]?.after.get('view public.v'), replay)).toEqual({ lastTouchedBy: of(4), partedAt: of(4) })
    expect(traceOrigin({ action: 'drop', kind: 'table', name: 'public.extra', attributes: [] }, undefined, replay)).toEqual({ lastTouchedBy: of(5), partedAt: of(5) })
    expect(traceOrigin({ action: 'create', kind: 'table', name: 'public.never', attributes: [] }, undefined, replay)).toEqual({ lastTouchedBy: null, partedAt: null })
  })
})
