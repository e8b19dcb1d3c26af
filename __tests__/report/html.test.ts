import { describe, expect, test } from '@jest/globals'
import { renderHtml } from '../../src/report/html.js'
import { findingOf, makeChange, makeFailingReport, makeFinding, makeReport } from '../support/report.js'

describe('the page', () => {
  test('stands alone: no script, nothing loaded from anywhere', () => {
    const page = renderHtml(makeFailingReport())
    expect(page).toMatch(/^<!doctype html>/)
    expect(page).not.toMatch(/<script|src=|href=|url\(|@import/)
    expect(page).toContain("default-src 'none'")
  })

  test('shows verdict, differences with both definitions, findings with advice, patch and migrations', () => {
    const page = renderHtml(makeFailingReport())
    expect(page).toContain('<h1>pg-parity check failed: 5 differences; 5 errors, 1 warning, 1 notice</h1>')
    expect(page).toContain('<span class="del">- email text NOT NULL</span><span class="add">+ email character varying(320) NOT NULL</span>')
    expect(page).toContain('<code>db/schema.sql:12:3</code>')
    expect(page).toContain('<code>migration-no-op</code>')
    expect(page).toContain('<span class="add">+    fax text,</span>')
    expect(page).toContain('<code>20250612220119</code>')
  })

  test('escapes what others wrote, in names, values, definitions and messages', () => {
    const evil = '"</details><script>alert(1)</script>&\''
    const change = makeChange({
      action: 'modify', kind: 'table', name: evil, reason: evil, lastTouchedBy: evil,
      attributes: [{ name: evil, current: evil, desired: [evil] }], currentDefinition: evil, desiredDefinition: `${evil} x`, location: { file: evil, line: 1, column: 1 }
    })
    const page = renderHtml(makeReport({ name: evil, error: evil, changes: [change], findings: [findingOf(change), makeFinding({ code: 'migration-rate', message: evil })], patch: evil }))
    expect(page).not.toContain('<script')
    expect(page).not.toContain('</details>')
    expect(page.split('&quot;&lt;/details&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;&#39;').length).toBeGreaterThan(10)
  })
})
