import { describe, expect, test } from '@jest/globals'

import type { Report } from '../../src/report/document.js'
import { renderHtml } from '../../src/report/html.js'
import { renderMarkdown } from '../../src/report/markdown.js'
import { withNamesOnly } from '../../src/report/names-only.js'
import { renderText } from '../../src/report/text.js'
import { makeFinding, makeReport } from '../support/report.js'

type Checksum = Report['checksums'][number]

const [one, two] = [`sha256:${'ab'.repeat(32)}`, `sha256:${'cd'.repeat(32)}`]

function checksum(name: string, verdict: Checksum['verdict'], differing: Partial<Checksum> = {}): Checksum {
  const isEqual = verdict === 'false-negative' || (verdict === 'agrees' && name.endsWith('equal'))
  return {
    kind: 'view', name, algorithm: 'normalized', current: one, desired: isEqual ? one : two, currentText: 'server', verdict, causes: [],
    location: { file: 'schema.sql', line: 4, column: 1 }, ...differing
  }
}

const liar = checksum('public.liar', 'false-positive', { causes: ['expanded-star'], rest: [{ written: 'a = 1', kept: '1 = a' }] })
const loop = checksum('public.loop', 'false-positive', { causes: ['type-alias'], rewrittenBy: ['1', '2', '3', '4', '5'] })
const blind = checksum('public.blind', 'false-negative', { currentDefinition: "CREATE VIEW public.blind AS SELECT 'a'", desiredDefinition: "create view blind as select 'A'" })

const audit = makeReport({
  command: 'audit',
  findings: [
    makeFinding({ code: 'checksum-false-positive', severity: 'error', message: 'Said of liar.', object: liar, details: {} }),
    makeFinding({ code: 'checksum-false-positive', severity: 'notice', message: 'Said of loop.', object: loop, details: { allowed: 'it is known' } }),
    makeFinding({ code: 'checksum-false-negative', severity: 'warning', message: 'Said of blind.', object: blind, details: {} })
  ],
  checksums: [liar, loop, blind, checksum('public.honest', 'agrees'), checksum('public.equal', 'agrees')],
  audit: {
    confusion: [
      { algorithm: 'normalized', truePositives: 1, falsePositives: 2, trueNegatives: 1, falseNegatives: 1 },
      { algorithm: 'raw', truePositives: 2, falsePositives: 3, trueNegatives: 0, falseNegatives: 0 }
    ],
    unjudged: [{ kind: 'table', name: 'public.made', why: 'no statement' }, { kind: 'user mapping', name: 'public on server s', why: 'secret' }]
  }
})

describe('an audit', () => {
  const text = renderText(audit, { color: false })

  test('has a line for each object that lies, those first that migrations write again and again, and counts the others', () => {
    const lines = text.split('\n').filter((line) => /^ {2}[✖▲•]/.test(line))
    expect(lines).toEqual([
      '  • view public.loop  schema.sql:4:1  false-positive, type-alias',
      '  ✖ view public.liar  schema.sql:4:1  false-positive, expanded-star',
      '  ▲ view public.blind  schema.sql:4:1  false-negative'
    ])
    expect(text).toContain('5 objects: 2 agree, 2 false positives, 1 false negative; 2 not judged')
    expect(text).not.toContain('honest')
  })

  test('says what there is beside the causes, and how to mend each cause, once', () => {
    expect(text).toContain('`a = 1` is kept as `1 = a`')
    expect(text).toContain('written once more by 1, 2, 3 and 2 more migrations')
    expect(text).toContain('allowed: it is known')
    expect(text).toMatch(/→ expanded-star {2}\S.*\./)
    expect(text).toMatch(/→ type-alias {5}\S.*\./)
  })

  test('shows both texts of what the checksum overlooks', () => {
    expect(text).toContain("current  CREATE VIEW public.blind AS SELECT 'a'")
    expect(text).toContain("desired  create view blind as select 'A'")
    expect(renderMarkdown(audit)).toContain("-CREATE VIEW public.blind AS SELECT 'a'\n+create view blind as select 'A'")
    expect(renderHtml(audit)).toContain('create view blind as select')
  })

  test('says what is not judged, and why', () => {
    expect(text).toContain('Not judged, as no statement of the schema makes them by name: table public.made.')
    expect(text).toContain('Not judged, as their definition holds a secret: user mapping public on server s.')
  })

  test('has a table of how right each algorithm is', () => {
    expect(text).toMatch(/true positives {2}false positives {2}true negatives {2}false negatives\n {2}normalized +1 +2 +1 +1\n {2}raw +2 +3 +0 +0\n/)
    expect(renderMarkdown(audit)).toContain('| `normalized` | 1 | 2 | 1 | 1 |')
    expect(renderHtml(audit)).toMatch(/normalized<\/code><\/td><td>1<\/td><td>2<\/td><td>1<\/td><td>1<\/td>/)
  })

  test.each([['text', text], ['Markdown', renderMarkdown(audit)], ['HTML', renderHtml(audit)]])('as %s says each thing once: its findings are what is shown', (_, rendered) => {
    for (const { message } of audit.findings) expect(rendered).not.toContain(message)
    for (const name of ['public.liar', 'public.loop']) expect(rendered.split(name)).toHaveLength(2)
  })

  test('shows no text where details are not to be seen', () => {
    const names = renderMarkdown(withNamesOnly(audit))
    expect(names).toContain('expanded-star')
    expect(names).not.toContain('1 = a')
    expect(names).not.toContain('select')
  })

  test('of which nothing lies shows nothing but the counts', () => {
    const honest = makeReport({ command: 'audit', checksums: [checksum('public.equal', 'agrees')], audit: { confusion: [{ algorithm: 'raw', truePositives: 0, falsePositives: 0, trueNegatives: 1, falseNegatives: 0 }], unjudged: [] } })
    expect(renderText(honest, { color: false })).toContain('1 object: 1 agree, 0 false positives, 0 false negatives')
    expect(renderMarkdown(honest)).not.toContain('Verdict')
  })
})

describe('a check', () => {
  const edited = checksum('public.moved', 'agrees', { edited: { causes: ['comment'], rest: [] } })
  const lying = checksum('public.lying', 'false-positive', { causes: ['expanded-star'], edited: { causes: ['white-space'], rest: [{ written: 'x', kept: 'y' }] }, rewrittenBy: ['20250612220107'] })
  const finding = makeFinding({ code: 'checksum-false-positive', severity: 'error', message: 'This edit needs no migration.', object: lying, details: { edited: ['white-space'] } })
  const report = makeReport({ checksums: [edited, lying], findings: [finding], effect: { summary: { create: 0, modify: 0, drop: 0 }, changes: [] } })

  test('leads with what a pull request edits in its text only, and names the migrations that write it for nothing', () => {
    const markdown = renderMarkdown(report)
    expect(markdown.indexOf('**Text only')).toBeLessThan(markdown.indexOf('**What this pull request does'))
    expect(markdown).toContain('| ℹ️ | view `public.moved` | text only: comment | agrees | `schema.sql:4` |')
    expect(markdown).toContain('| ❌ | view `public.lying` | text only: white-space, `x` is kept as `y`; written once more by `20250612220107`: this is what a false positive looks like | false-positive: expanded-star | `schema.sql:4` |')
    expect(markdown).not.toContain('needs no migration.')
    expect(renderMarkdown(withNamesOnly(report))).not.toContain('is kept as')
    expect(renderText(report, { color: false })).toContain('✖ view public.lying  schema.sql:4:1\n    edit        text only: white-space, `x` is kept as `y`\n    edit        written once more by 20250612220107: this is what a false positive looks like\n    normalized  false-positive: expanded-star')
    expect(renderHtml(report)).toContain('written once more by 20250612220107: this is what a false positive looks like')
  })

  test('says nothing of checksums where a pull request has nothing to do with them', () => {
    for (const rendered of [renderText(makeReport(), { color: false }), renderMarkdown(makeReport()), renderHtml(makeReport())]) expect(rendered).not.toMatch(/checksum|text only/i)
  })

  test('says in one line what the checksum would call changed, where there is no base', () => {
    const notices = ['a', 'b'].map((name) => makeFinding({ code: 'checksum-false-positive', severity: 'notice', message: `Said of ${name}.`, object: { kind: 'view', name } }))
    const whole = makeReport({ findings: notices, audit: { confusion: [{ algorithm: 'normalized', truePositives: 1, falsePositives: 2, trueNegatives: 5, falseNegatives: 0 }], unjudged: [] } })
    const line = 'the normalized checksum would call 2 of 7 unchanged objects changed'
    expect(renderText(whole, { color: false })).toContain(`checksums  ${line}: \`pg-parity audit\` shows them\n`)
    expect(renderMarkdown(whole)).toContain(`${line}: \`pg-parity audit\` shows them`)
    expect(renderHtml(whole)).toContain(line)
    expect(renderText(whole, { color: false })).not.toContain('Said of')
    const failing = { ...whole, findings: notices.map((each) => ({ ...each, severity: 'error' as const })) }
    expect(renderText(failing, { color: false })).toContain('Said of a.')
  })
})
