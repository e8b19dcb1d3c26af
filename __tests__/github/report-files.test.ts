import { expect, test } from '@jest/globals'
import { reportFilesOf } from '../../src/github/report-files.js'

const environment = { RUNNER_TEMP: '/tmp/runner', GITHUB_ACTION: '__acme/check' }

test('what is asked for is written, and there always is JSON and HTML', () => {
  expect(reportFilesOf(['out/r.json', 'r.md'], '/w', environment)).toEqual({
    all: ['/w/out/r.json', '/w/r.md', '/tmp/runner/pg-parity/__acme_check/report.html'],
    json: '/w/out/r.json',
    html: '/tmp/runner/pg-parity/__acme_check/report.html'
  })
})

test('without a folder of the runner there is only what is asked for', () => {
  expect(reportFilesOf([], '/w', {})).toEqual({ all: [], json: null, html: null })
})
