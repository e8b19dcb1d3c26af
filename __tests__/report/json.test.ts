import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { reportJsonSchema } from '../../src/report/document.js'
import { renderJson, renderJsonSchema } from '../../src/report/json.js'
import { makeFailingReport, makeHugeReport, makeReport } from '../support/report.js'

const validate = new Ajv2020({ strict: false, allErrors: true }).compile(reportJsonSchema())

describe('the report as JSON', () => {
  test.each([
    ['clean', makeReport()],
    ['failing', makeFailingReport()],
    ['huge', makeHugeReport(50)],
    ['without a verdict', makeReport({ conclusion: 'error', error: 'no server', postgres: null, compared: null })]
  ])('%s: is one document, valid against the schema', (_what, report) => {
    expect(validate(JSON.parse(renderJson(report))) ? null : validate.errors).toBeNull()
  })

  test('the schema refuses what is no report', () => {
    expect(validate({ ...makeReport(), conclusion: 'perhaps' })).toBe(false)
    expect(validate({ ...makeReport(), changes: [{ action: 'rename' }] })).toBe(false)
  })

  test('loses nothing', () => {
    expect(JSON.parse(renderJson(makeFailingReport()))).toEqual(makeFailingReport())
  })

  test('equal reports are equal texts, whatever the order of their keys', () => {
    const report = makeFailingReport()
    const backwards = JSON.parse(JSON.stringify(report), (_key, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).reverse()) : value) as typeof report
    expect(JSON.stringify(backwards)).not.toBe(JSON.stringify(report))
    expect(renderJson(backwards)).toBe(renderJson(report))
  })
})

test('report.schema.json is what the code says; `npm run generate` writes it', () => {
  expect(readFileSync('report.schema.json', 'utf8')).toBe(renderJsonSchema())
})
