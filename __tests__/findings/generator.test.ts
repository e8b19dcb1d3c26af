import { describe, expect, test } from '@jest/globals'

import { buildPolicy } from '../../src/config/policy.js'
import { findGenerated } from '../../src/findings/generator.js'
import type { Generated } from '../../src/findings/generator.js'
import { verdictOnGeneration } from '../../src/history/generation.js'
import type { Generation } from '../../src/history/generation.js'
import type { Change } from '../../src/snapshot/change.js'

const policy = buildPolicy({ compare: new Map(), severity: new Map(), failOn: 'error', falsePositives: 'comment' })
const change: Change = { action: 'create', kind: 'table', name: 'public.b', aspect: 'definition', certainty: 'proven', attributes: [] }
const view = { object: { kind: 'view', name: 'public.v', attributes: {}, dependsOn: [] }, definition: 'CREATE VIEW v AS SELECT id', cause: 're-created, equal', statement: 'create view v as select *' }
const file = { path: 'm/2.sql', status: 'added', role: 'migration', text: '' } as const

function generation(given: Partial<Generation> = {}): Generation {
  const found = { instant: 0, files: [], printed: null, changes: [], leftOut: [], direct: [], rewritten: [], spelling: [], statements: ['x'], unseen: [], ...given }
  return { verdict: verdictOnGeneration(found), ...found }
}

const found = (given: Partial<Generated>): readonly string[] =>
  findGenerated({ first: generation(), second: undefined, again: { cause: 'unknown', values: [] }, causes: [], locate: () => undefined, ...given }, policy).map(({ code, severity, message }) => `${code} ${severity}: ${message}`)

describe('what a generator writes is', () => {
  test.each([
    ['nothing where it writes nothing', {}, 'nothing'],
    ['nothing where it writes other files', { files: [{ ...file, role: 'other' as const }] }, 'nothing'],
    ['nothing where it writes a rollback alone', { files: [{ ...file, role: 'rollback' as const }] }, 'nothing'],
    ['pending where it changes the database itself', { direct: [change] }, 'pending'],
    ['pending where the schema changes', { files: [file], changes: [change] }, 'pending'],
    ['pending where that is left out', { files: [file], leftOut: [change] }, 'pending'],
    ['pending where it writes rows', { printed: 'insert …', unseen: ['INSERT'] }, 'pending'],
    ['pending where it edits an old migration', { files: [{ ...file, status: 'changed' as const }] }, 'pending'],
    ['a phantom where nothing changes', { files: [file] }, 'phantom'],
    ['a phantom where printed SQL changes nothing', { printed: 'create …' }, 'phantom'],
    ['a phantom although the generator has changed the database too', { files: [file], direct: [change] }, 'phantom']
  ] as const)('%s', (_, given, verdict) => {
    expect(generation(given).verdict).toBe(verdict)
  })
})

describe('there is said', () => {
  test.each([
    ['nothing', {}, []],
    ['nothing of a second run with nothing to say', { second: generation() }, []],
    ['what changes', { first: generation({ files: [file], changes: [change, change, change, change], rewritten: [view] }) }, [
      'generator-pending error: The generator writes m/2.sql, which changes the schema: create table public.b, create table public.b, create table public.b and 1 more. Beside that it writes the view public.v as it is.'
    ]],
    ['what is left out, as a notice', { first: generation({ files: [file], leftOut: [change] }) }, ['generator-pending notice: The generator writes m/2.sql, which changes what `ignore` or `compare` leave out: create table public.b.']],
    ['that an old migration is edited', { first: generation({ files: [{ ...file, status: 'changed' }] }) }, ['generator-pending error: The generator writes m/2.sql. m/2.sql is changed, which databases may have run already.']],
    ['that it works on the database itself', { first: generation({ direct: [change] }) }, ['generator-pending error: The generator writes no migration and changes the database itself: create table public.b.']],
    ['that there is nothing in it', { first: generation({ files: [file], statements: [] }) }, ['generator-phantom error: The generator writes m/2.sql, which changes nothing: there is no statement in it.']],
    ['what it writes as it is, and why', { first: generation({ printed: 'x', rewritten: [view], spelling: [{ written: '*', kept: 'id' }] }), causes: ['expanded-star'] }, [
      'generator-phantom error: The generator writes SQL on standard output, which changes nothing: it writes the view public.v as it is. A comparison of texts finds a difference all the same: `*` is kept as `id`. Why the text checksum differs: expanded-star.'
    ]],
    ['that it writes again', {
      first: generation({ files: [file], changes: [change] }), second: generation({ instant: 12_000, files: [{ ...file, path: 'm/3.sql' }], changes: [change] }), again: { cause: 'moment' as const, values: [{ written: '1', kept: '2' }] }
    }, [
      'generator-pending error: The generator writes m/2.sql, which changes the schema: create table public.b.',
      'generator-loop error: Run again 12.0 s later, with what it wrote applied, the generator writes m/3.sql: so it will each time that it is run. It writes the same with values of the moment at which it runs: `1` the first time, `2` the second.'
    ]]
  ] as const)('%s', (_, given, messages) => {
    expect(found(given)).toEqual(messages)
  })

  test('the one object that is concerned, where it stands', () => {
    const location = { file: 'schema.sql', line: 3, column: 1 }
    const generated = { first: generation({ files: [file], rewritten: [view] }), second: undefined, again: { cause: 'unknown' as const, values: [] }, causes: [], locate: () => location }
    expect(findGenerated(generated, policy)).toMatchObject([{ object: { kind: 'view', name: 'public.v' }, location, details: { touched: [{ cause: 're-created, equal' }] } }])
    expect(findGenerated({ ...generated, first: { ...generated.first, rewritten: [view, view] } }, policy)[0]).not.toHaveProperty('location')
  })
})
