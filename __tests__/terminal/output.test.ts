import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { describe, expect, test } from '@jest/globals'
import { wantsColor } from '../../src/terminal/color.js'
import { writeReports } from '../../src/report/files.js'
import { print, renderOutput } from '../../src/terminal/output.js'
import { makeFailingReport, makeReport } from '../support/report.js'

describe('standard output', () => {
  test.each([['text', '✖ pg-parity'], ['json', '{'], ['markdown', '### ']] as const)('is %s', async (format, beginning) => {
    expect((await renderOutput(makeFailingReport(), { format, color: false, logLevel: 'info' })).startsWith(beginning)).toBe(true)
  })

  test('is waited for', async () => {
    const stream = new PassThrough()
    await print('all of it\n', stream)
    expect(String(stream.read())).toBe('all of it\n')
  })

  test('a reader that went away is no failure, anything else is', async () => {
    const failing = (code: string) => ({ once: () => undefined, write: (_text: string, done: (error: Error) => void) => done(Object.assign(new Error(code), { code })) })
    await expect(print('x', failing('EPIPE'))).resolves.toBeUndefined()
    await expect(print('x', failing('ENOSPC'))).rejects.toThrow('ENOSPC')
  })
})

test.each([
  [null, true, {}, true], [null, false, {}, false], [null, true, { NO_COLOR: '1' }, false], [null, true, { NO_COLOR: '' }, true],
  [null, true, { TERM: 'dumb' }, false], [true, false, { NO_COLOR: '1' }, true], [false, true, {}, false]
])('colour: said %j, terminal %j, %j', (said, isTerminal, environment, wanted) => {
  expect(wantsColor(said, isTerminal, environment)).toBe(wanted)
})

test('reports are written by extension; one that cannot be written is a warning', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'pg-parity-'))
  const warnings: string[] = []
  const logger = { debug: () => undefined, info: () => undefined, warning: (message: string) => void warnings.push(message), error: () => undefined }
  try {
    await writeFile(join(directory, 'file'), '')
    const written = await writeReports(makeReport(), ['new/folder/r.json', 'r.md', 'file/r.txt', 'r.pdf'], directory, logger)
    expect(written).toEqual([join(directory, 'new/folder/r.json'), join(directory, 'r.md')])
    expect(JSON.parse(await readFile(join(directory, 'new/folder/r.json'), 'utf8'))).toMatchObject({ version: 1 })
    expect(warnings).toEqual([expect.stringContaining('file/r.txt'), expect.stringContaining('r.pdf')])
  } finally {
    await rm(directory, { recursive: true })
  }
})
