/** Ledgers as Flyway writes them. Its checksums here are of texts with a public one, or computed by zlib of Python. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { checksumOfLines } from '../../../src/source/ledger/checksums.js'
import { openWorkbench } from '../../catalog/workbench.js'
import type { Workbench } from '../../catalog/workbench.js'
import { majors } from '../../support/postgres.js'
import type { Files } from '../formats/folder.js'
import { holdBooks, outlineOf, reading, without } from './books.js'

let workbench: Workbench
beforeAll(async () => {
  workbench = await openWorkbench(majors.at(-1) ?? 18)
})
afterAll(async () => {
  expect(await workbench.close()).toEqual([])
})

// PostgreSQLDatabase.java (`getRawCreateScript`), with another schema than public, as `flyway.defaultSchema` has it.
const table = `create schema app; create table app.flyway_schema_history (installed_rank int not null primary key, version varchar(50), description varchar(200) not null, type varchar(20) not null,
  script varchar(1000) not null, checksum integer, installed_by varchar(100) not null, installed_on timestamp not null default now(), execution_time integer not null, success boolean not null)`

interface Row {
  readonly version?: string
  readonly description?: string
  readonly type?: string
  readonly checksum?: number
  readonly success?: boolean
}

function insert(...rows: readonly Row[]): string {
  const quoted = (text: string | undefined): string => (text === undefined ? 'null' : `'${text}'`)
  return rows.map(({ version, description = 'a', type = 'SQL', checksum, success = true }, index) => {
    const script = version === undefined ? `R__${description.replaceAll(' ', '_')}.sql` : `V${version}__${description}.sql`
    return `insert into app.flyway_schema_history values (${String(index + 1)}, ${quoted(version)}, ${quoted(description)}, '${type}', '${script}', ${String(checksum ?? 'null')}, 'x', now(), 1, ${String(success)})`
  }).join('; ')
}

/** The check value of CRC-32, that of the nine digits (ITU-T V.42, as every catalogue of CRCs has it): 0xcbf43926. */
const digits = -873_187_034
const files = { 'm/V1__a.sql': '1234\r\n5678\n9', 'm/V1.9__a.sql': '123456789\n', 'm/V1.10__a.sql': '123456789', 'm/R__Show_all.sql': 'select 1;\n' }
/** zlib.crc32(b'select 1;') */
const select = -690_524_359
const [one, nine, ten, shown] = [{ version: '1', checksum: digits }, { version: '1.9', checksum: digits }, { version: '1.10', checksum: digits }, { description: 'Show all', checksum: select }] as const

async function hold(rows: readonly Row[], held: Files = files, placeholders?: ReadonlyMap<string, string>): Promise<unknown> {
  return outlineOf(await holdBooks(workbench, [table, ...(rows.length === 0 ? [] : [insert(...rows)])], held, 'flyway', placeholders))
}

test('checksums are of lines', () => {
  expect([...['123456789', '1234\r\n5678\n9', '\n1234\r56789\n\n'].map(checksumOfLines), checksumOfLines(''), checksumOfLines('select 1;\n')]).toEqual([digits, digits, digits, 0, select])
  // zlib.crc32('é€😀'.encode())
  expect(checksumOfLines('é€😀')).toBe(-2_066_166_362)
})

describe('versions', () => {
  test('are applied, or still to come', async () => {
    expect(await hold([one, nine, ten, shown])).toEqual({ applied: ['1', '1.9', '1.10', 'R__Show_all'] })
    expect(await hold([one, { version: '1.9.0', checksum: digits }])).toEqual({ applied: ['1', '1.9'], pending: ['1.10', 'R__Show_all'] })
    expect(await hold([])).toEqual({ pending: ['1', '1.9', '1.10', 'R__Show_all'] })
  })

  test('that are gone are missed, unless a program made the row or `repair` has deleted it', async () => {
    expect(await hold([one, nine, ten, shown], without(files, 'm/V1.9__a.sql'))).toEqual({ applied: ['1', '1.10', 'R__Show_all'], mismatches: ['missing 1.9'] })
    expect(await hold([one, { ...nine, type: 'JDBC' }, ten, shown], without(files, 'm/V1.9__a.sql'))).toEqual({ applied: ['1', '1.10', 'R__Show_all'] })
    expect(await hold([one, nine, ten, shown, { version: '1.9', type: 'DELETE' }], without(files, 'm/V1.9__a.sql'))).toEqual({ applied: ['1', '1.10', 'R__Show_all'] })
    expect(await hold([one, nine, ten, shown], without(files, 'm/R__Show_all.sql'))).toEqual({ applied: ['1', '1.9', '1.10'], mismatches: ['missing R__Show_all'] })
  })

  test('that were edited have another checksum, whatever stands in for placeholders', async () => {
    expect(await hold([one, { ...nine, checksum: 1 }, ten, shown])).toEqual({ applied: ['1', '1.9', '1.10', 'R__Show_all'], mismatches: ['edited 1.9 m/V1.9__a.sql'] })
    const filled = { ...files, 'm/V1.9__a.sql': '${digits}' }
    // zlib.crc32(b'${digits}')
    expect(await hold([one, { ...nine, checksum: -1_941_010_353 }, ten, shown], filled, new Map([['digits', '123456789']]))).toEqual({ applied: ['1', '1.9', '1.10', 'R__Show_all'] })
    expect(await hold([one, nine, ten, shown], filled, new Map([['digits', '123456789']]))).toEqual({ applied: ['1', '1.9', '1.10', 'R__Show_all'], mismatches: ['edited 1.9 m/V1.9__a.sql'] })
  })

  test('that come too late are refused', async () => {
    expect(await hold([one, ten, shown])).toEqual({ applied: ['1', '1.10', 'R__Show_all'], stuck: ['1.9'], mismatches: ['out-of-order 1.9 m/V1.9__a.sql'] })
    expect(await hold([one, { version: '2', checksum: 1 }, shown])).toEqual({
      applied: ['1', 'R__Show_all'], stuck: ['1.9', '1.10'], mismatches: ['missing 2', 'out-of-order 1.9 m/V1.9__a.sql', 'out-of-order 1.10 m/V1.10__a.sql']
    })
  })

  test('that have failed are to be repaired', async () => {
    expect(await hold([one, { ...nine, success: false }])).toEqual({ applied: ['1'], pending: ['1.10', 'R__Show_all'], stuck: ['1.9'], mismatches: ['failed 1.9 m/V1.9__a.sql'] })
    const { mismatches: [mismatch] } = reading(await holdBooks(workbench, [table, insert(one, { ...nine, success: false })], files, 'flyway'))
    expect(mismatch?.message).toBe('app.flyway_schema_history says that the migration 1.9 failed. Flyway stops: "Detected failed migration", until `flyway repair` takes the row away.')
  })

  test('that were undone may be applied again', async () => {
    const undone = { version: '1.10', type: 'UNDO_SQL' }
    expect(await hold([one, nine, ten, undone, shown])).toEqual({ applied: ['1', '1.9', 'R__Show_all'], pending: ['1.10'] })
    expect(await hold([one, nine, ten, undone, ten, shown])).toEqual({ applied: ['1', '1.9', '1.10', 'R__Show_all'] })
  })
})

describe('repeatable migrations', () => {
  test('run again when their text has changed', async () => {
    expect(await hold([one, nine, ten, { ...shown, checksum: 1 }])).toEqual({ applied: ['1', '1.9', '1.10'], pending: ['R__Show_all'], again: ['R__Show_all'] })
    expect(await hold([one, nine, ten, { ...shown, checksum: 1 }, shown])).toEqual({ applied: ['1', '1.9', '1.10', 'R__Show_all'] })
  })

  test('may have the checksum of what stands in for placeholders, or their own', async () => {
    const filled = { ...files, 'm/R__Show_all.sql': 'select ${n};\n' }
    for (const text of ['select 1;', 'select ${n};']) {
      expect(await hold([one, nine, ten, { ...shown, checksum: checksumOfLines(text) }], filled, new Map([['n', '1']]))).toEqual({ applied: ['1', '1.9', '1.10', 'R__Show_all'] })
    }
  })

  test('have descriptions as long as the column', async () => {
    const long = 'x'.repeat(250)
    expect(await hold([{ description: `${'x'.repeat(197)}...`, checksum: select }], { [`m/R__${long}.sql`]: 'select 1;' })).toEqual({ applied: [`R__${long}`] })
  })
})

describe('baselines', () => {
  const marker = { version: '1.9', description: '<< Flyway Baseline >>', type: 'BASELINE' }
  const schema = { description: '<< Flyway Schema Creation >>', type: 'SCHEMA' }

  test('stand for all that is not above them', async () => {
    expect(await hold([schema, marker])).toEqual({ applied: ['1', '1.9'], pending: ['1.10', 'R__Show_all'] })
    expect(await hold([schema, { ...one, checksum: 1 }, marker, ten, shown])).toEqual({ applied: ['1', '1.9', '1.10', 'R__Show_all'] })
  })

  test('in files are passed over where others were applied, and stand for those where they were', async () => {
    const based = { ...files, 'm/B1.9__a.sql': '123456789' }
    expect(await hold([one], based)).toEqual({ applied: ['1'], pending: ['1.9', '1.10', 'R__Show_all'] })
    expect(await hold([{ ...nine, type: 'SQL_BASELINE' }, ten, shown], based)).toEqual({ applied: ['B1.9', '1.10', 'R__Show_all'] })
    expect(await hold([], based)).toEqual({ pending: ['B1.9', '1.10', 'R__Show_all'] })
    expect(await hold([{ ...nine, type: 'SQL_BASELINE' }, ten, shown], files)).toEqual({ applied: ['1', '1.9', '1.10', 'R__Show_all'], mismatches: ['missing 1.9'] })
  })
})

test('tables with names of the user’s own are known by their columns, and by what they say', async () => {
  const renamed = 'alter table app.flyway_schema_history rename to history'
  expect(reading(await holdBooks(workbench, [table, insert(one), renamed], files, 'flyway'))).toMatchObject({ table: 'app.history', applied: ['1'] })
  const other = 'create table other (like app.flyway_schema_history)'
  const more = insert(one, nine, ten).replaceAll('app.flyway_schema_history', 'other')
  expect(reading(await holdBooks(workbench, [table, insert({ version: '77', checksum: 1 }), other, more], files, 'flyway'))).toMatchObject({ table: 'public.other', applied: ['1', '1.9', '1.10'] })
})
