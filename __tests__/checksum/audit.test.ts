import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { createAlgorithm } from '../../src/checksum/algorithm.js'
import type { Algorithm } from '../../src/checksum/algorithm.js'
import { judge, openAudit, tally } from '../../src/checksum/audit.js'
import type { Audit, AuditRequest } from '../../src/checksum/audit.js'
import type { Change } from '../../src/snapshot/change.js'
import { keyOf } from '../../src/snapshot/object.js'
import { buildSchema, compareBoth, dropBuilt, openWorkbench } from '../catalog/workbench.js'
import type { Workbench } from '../catalog/workbench.js'
import { majors } from '../support/postgres.js'

const algorithms = {
  raw: createAlgorithm({ name: 'raw', rules: [], prefixes: [], isBare: () => false }),
  normalized: createAlgorithm({ name: 'normalized', rules: [], prefixes: ['public'], isBare: () => true }),
  blind: createAlgorithm({ name: 'custom', rules: [{ kind: 'replace', pattern: '[^]*', flags: '', replacement: '' }], prefixes: [], isBare: () => false })
}

let workbench: Workbench
beforeAll(async () => {
  workbench = await openWorkbench(majors.at(-1) ?? 18)
})
afterAll(async () => workbench.close())

interface Seen {
  readonly audit: Audit
  readonly changes: readonly Change[]
  /** `kind name` with the truth. */
  readonly truths: Readonly<Record<string, string>>
  readonly verdicts: (algorithm: Algorithm) => Readonly<Record<string, string>>
}

/** Audits a committed schema against the database that other SQL builds. */
async function audited(committed: string, existing: string, differing: Partial<AuditRequest> = {}): Promise<Seen> {
  const [desired, current] = [await buildSchema(workbench, committed), await buildSchema(workbench, existing, 'migrations.sql')]
  const { changes } = await compareBoth(current, desired)
  await dropBuilt(desired, current)
  const audit = openAudit({
    files: [{ path: 'schema.sql', text: committed }], desired: desired.snapshot, current: current.snapshot, comparison: { changes }, path: ['public'], ignores: () => false, ...differing
  })
  return {
    audit, changes,
    truths: Object.fromEntries(audit.units.map((unit) => [keyOf(unit), unit.truth])),
    verdicts: (algorithm) => Object.fromEntries(audit.units.map((unit) => [keyOf(unit), judge(unit, algorithm).verdict]))
  }
}

describe('the verdict', () => {
  test('is that the checksum agrees, or that it lies in the one way or in the other', async () => {
    const { verdicts, truths } = await audited(
      "create table t (a text DEFAULT 'A'::text);\nCREATE VIEW public.w AS\n SELECT 1 AS x;\nCREATE VIEW public.v AS\n SELECT 'x'::text AS x;",
      "create table t (a text default 'a'); create view w as select 1 as x; create view v as select 'x'::text as x;"
    )
    expect(truths).toEqual({ 'table public.t': 'different', 'view public.w': 'equal', 'view public.v': 'equal' })
    expect(verdicts(algorithms.raw)).toEqual({ 'table public.t': 'agrees', 'view public.w': 'agrees', 'view public.v': 'agrees' })
    expect(verdicts(algorithms.blind)).toEqual({ 'table public.t': 'false-negative', 'view public.w': 'agrees', 'view public.v': 'agrees' })
    const shouted = await audited('create view v as SELECT 1 AS x;', 'create view v as select 1 as x;')
    expect(shouted.verdicts(algorithms.raw)).toEqual({ 'view public.v': 'false-positive' })
    expect(shouted.verdicts(algorithms.normalized)).toEqual({ 'view public.v': 'agrees' })
  })

  test('is counted by what the checksum says and whether that is so', async () => {
    const { audit } = await audited(
      'create table t (a int); create table u (a int); create view v as select 1 as x; create view w as select 1 as x;',
      'create table t (a bigint); create table u (b int); create view v as select 1 as x; create view w as select 1 as x;'
    )
    const count = (algorithm: Algorithm): ReturnType<typeof tally> => tally(audit.units.map((unit) => judge(unit, algorithm)))
    expect(count(algorithms.raw)).toEqual({ truePositives: 2, falsePositives: 2, trueNegatives: 0, falseNegatives: 0 })
    expect(count(algorithms.blind)).toEqual({ truePositives: 0, falsePositives: 0, trueNegatives: 2, falseNegatives: 2 })
  })

  test('is never a false negative where the difference is not proven', async () => {
    const { changes, truths, verdicts } = await audited(
      "create table t (a text); create view v as select a from t where a = 'x' or a = 'y';", "create table t (a text); create view v as select a from t where a = 'y' or a = 'x';"
    )
    expect(changes.map(({ certainty }) => certainty)).toEqual(['likely'])
    expect(truths['view public.v']).toBe('unproven')
    expect(verdicts(algorithms.blind)['view public.v']).toBe('agrees')
    expect(verdicts(algorithms.raw)['view public.v']).toBe('agrees')
  })
})

describe('the truth about an object', () => {
  test.each([
    ['a column', 'create table t (a int, b int);', 'create table t (a int, b bigint);'],
    ['the order of columns', 'create table t (a int, b int);', 'create table t (b int, a int);'],
    ['a constraint inside of it', 'create table t (a int check (a > 0));', 'create table t (a int);'],
    ['a constraint that only the database has', 'create table t (a int);', 'create table t (a int check (a > 0));'],
    ['the name that the server chose for one', 'create table t (a int check (a > 0));', 'create table s (a int check (a > 0)); alter table s rename to t;'],
    ['the sequence of a serial column', 'create table t (a serial);', 'create table t (a serial); alter sequence t_a_seq increment by 2;'],
    ['how a column is stored', 'create table t (a text);', 'create table t (a text); alter table t alter a set storage external;']
  ])('of which %s differs is that it differs', async (_, committed, existing) => {
    expect((await audited(committed, existing)).truths).toEqual({ 'table public.t': 'different' })
  })

  test.each([
    ['its comment', 'create table t (a int); comment on table t is \'x\';', 'create table t (a int);'],
    ['its privileges', 'create table t (a int); grant select on t to public;', 'create table t (a int);']
  ])('of which %s differs is that it is equal', async (_, committed, existing) => {
    const { changes, truths } = await audited(committed, existing)
    expect(changes).toHaveLength(1)
    expect(truths).toEqual({ 'table public.t': 'equal' })
  })

  test('with a constraint of its own statement does not depend on that', async () => {
    const { truths } = await audited('create table t (a int); alter table t add constraint c check (a > 0);', 'create table t (a int); alter table t add constraint c check (a > 1);')
    expect(truths).toEqual({ 'table public.t': 'equal', 'constraint public.t.c': 'different' })
  })

  test('that follows another one is what that is', async () => {
    const parts = 'create table p partition of t for values from (1) to (2);'
    const { changes, truths } = await audited(`create table t (a int, b int) partition by range (a); ${parts}`, `create table t (a int, b text) partition by range (a); ${parts}`)
    expect(changes.map(keyOf)).toEqual(['column public.t.b'])
    expect(truths).toEqual({ 'table public.t': 'different', 'table public.p': 'different' })
  })

  test('is told of what only one side has', async () => {
    const { audit, truths } = await audited('create table t (a int); create table u (a int); create index i on u (a);', 'create table t (a int); create table v (a int); create index j on t (a);')
    expect(truths).toEqual({ 'table public.t': 'equal', 'table public.u': 'different', 'index public.i': 'different', 'table public.v': 'different', 'index public.j': 'different' })
    const texts = Object.fromEntries(audit.units.map((unit) => [keyOf(unit), [unit.committed, unit.stored()]]))
    expect(texts['table public.u']).toEqual(['create table u (a int)', undefined])
    expect(texts['index public.j']).toEqual([undefined, 'CREATE INDEX j ON public.t USING btree (a)'])
  })
})

test('a constraint whose name the server chose is found under the name that the database has for it', async () => {
  const { audit, truths } = await audited('create table t (a int); alter table t add check (a > 0);', 'create table s (a int); alter table s add check (a > 0); alter table s rename to t;')
  expect(truths).toEqual({ 'table public.t': 'equal', 'constraint public.t.t_a_check': 'different' })
  expect(audit.units.map((unit) => unit.stored())).toEqual(['CREATE TABLE public.t (\n    a integer\n)', 'ALTER TABLE public.t ADD CONSTRAINT s_a_check CHECK ((a > 0))'])
})

test('what is left out of the comparison is left out here, with what belongs to it', async () => {
  const { audit } = await audited('create table t (a int); create table u (a int); create index i on u (a); do $$ begin create view u_v as select 1 as x; end $$;', 'create table t (a int);', {
    ignores: ({ name }) => name.startsWith('public.u')
  })
  expect(audit.units.map(keyOf)).toEqual(['table public.t'])
  expect(audit.unjudged).toEqual([])
})

test('nothing is said of what holds a secret, or has no statement', async () => {
  const foreign = (password: string): string => `create foreign data wrapper w; create server s foreign data wrapper w options (host 'h'); create user mapping for public server s options (password '${password}');`
  const { audit } = await audited(`${foreign('one')} do $$ begin create table made (); end $$;`, `${foreign('one')} create table made ();`)
  expect(audit.units.map(keyOf)).toEqual(['foreign-data wrapper w', 'server s'])
  expect(audit.unjudged).toEqual([
    { kind: 'table', name: 'public.made', why: 'no statement' },
    { kind: 'user mapping', name: 'public on server s', why: 'secret' }
  ])
})

test('the object of which another one is a part is found by either name of it', async () => {
  const { audit } = await audited('create table t (a int check (a > 0), b int); alter table t add constraint c check (b > 0); create index i on t (a);', 'create table t (a int check (a > 0), z int);')
  const unitOf = (kind: string, name: string): string | undefined => {
    const unit = audit.unitOf({ kind, name })
    return unit && keyOf(unit)
  }
  expect(unitOf('column', 'public.t.a')).toBe('table public.t')
  expect(unitOf('column', 'public.t.z')).toBe('table public.t')
  expect(unitOf('constraint', 'public.t.t_a_check')).toBe('table public.t')
  expect(unitOf('constraint', 'public.t.c')).toBe('constraint public.t.c')
  expect(unitOf('index', 'public.i')).toBe('index public.i')
  expect(unitOf('table', 'public.nowhere')).toBeUndefined()
})

describe('a committed schema in the words of the database', () => {
  test('has no false positive, whatever the checksum', async () => {
    const { audit, verdicts } = await audited(
      `CREATE TYPE public.mood AS ENUM ('sad', 'glad');
CREATE DOMAIN public.positive AS integer CONSTRAINT positive_check CHECK ((VALUE > 0));
CREATE TABLE public.t (
    id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
    m public.mood DEFAULT 'sad'::public.mood NOT NULL,
    n character varying(20) COLLATE pg_catalog."C",
    CONSTRAINT t_n_check CHECK (((n)::text <> ''::text)),
    CONSTRAINT t_pkey PRIMARY KEY (id)
);
ALTER TABLE public.t ENABLE ROW LEVEL SECURITY;
CREATE INDEX t_n ON public.t USING btree (lower((n)::text)) WHERE (n IS NOT NULL);
CREATE FUNCTION public.f(a integer)
RETURNS integer
LANGUAGE sql IMMUTABLE
AS $$ select a -- as it is
$$;
CREATE POLICY p ON public.t AS PERMISSIVE FOR ALL TO PUBLIC USING ((id > 0));
CREATE STATISTICS public.s (dependencies, mcv, ndistinct) ON id, n FROM public.t;`,
      `create type mood as enum ('sad', 'glad'); create domain positive as int check (value > 0);
create table t (id int generated always as identity primary key, m mood not null default 'sad', n varchar(20) collate "C" check (n <> ''));
alter table t enable row level security; create index t_n on t (lower(n)) where n is not null;
create function f(a int) returns int language sql immutable as $$ select a -- as it is
$$; create policy p on t using (id > 0); create statistics s on id, n from t;`
    )
    expect(new Set(Object.values(verdicts(algorithms.raw)))).toEqual(new Set(['agrees']))
    expect(new Set(Object.values(verdicts(algorithms.normalized)))).toEqual(new Set(['agrees']))
    expect(audit.units.map(({ kind, storedBy }) => `${kind} ${storedBy}`)).toEqual([
      'type canonical', 'domain canonical', 'table canonical', 'index server', 'function server', 'policy canonical', 'statistics object canonical'
    ])
  })
})
