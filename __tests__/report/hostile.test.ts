import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { deviationsOf } from '../../src/report/drift.js'
import { remember } from '../../src/report/drift-memory.js'
import { renderHtml } from '../../src/report/html.js'
import { limits } from '../../src/report/limits.js'
import { fitMarkdown, renderMarkdown, renderResolved } from '../../src/report/markdown.js'
import { fitIssue, renderGone, renderMovement } from '../../src/report/markdown/issue.js'
import { withNamesOnly } from '../../src/report/names-only.js'
import { renderText } from '../../src/report/text.js'
import { anyReport } from '../support/any-report.js'
import { findingOf, makeChange, makeFailingReport, makeFinding, makeMigration } from '../support/report.js'
import type { Report } from '../../src/report/document.js'

const hostile = [
  '"</details><img src=x onerror=alert(1)>"', '"@octocat"', '@org/team', '```', '`', '``` x `` y `', '"| x |"', 'a\\|b', '"::error::x"', '"x\n::error::x"',
  '"<!-- pg-parity -->"', '"-->"', '😀'.repeat(63), '"\u202Eevil\u200F"', 'fixes #1', 'closes acme/shop#12', 'GH-7', 'https://evil.example/x', 'www.evil.example',
  'mail@evil.example', '[text](https://evil.example)', '![x](y)', '\n\n# heading\n\n', '\n\n</details>\n\n<h1>x</h1>\n\n', '- item', '1. item', '> quote', '---', '    code', '<b>', '&lt;b&gt;', '&copy;',
  '**bold**', '__bold__', '~~gone~~', '[^1]', '[^1]: note', '$x$', ':tada:', 'deadbeefcafe', '"a\tb"', '"a\r\nb"', '\\', ' ', "'", '| - | - |', '{{ x }}', '<!--', '</summary>', '<details open>'
]

/** A report in which everything that can come from a pull request is `text`. */
function reportOf(text: string): Report {
  const change = makeChange({
    action: 'modify', kind: 'column', name: text, reason: text, certainty: 'likely', attributes: [{ name: text, current: text, desired: [text] }],
    currentDefinition: `a\n${text}\nb`, desiredDefinition: `c\n${text}\nd`, lastTouchedBy: text, location: { file: text, line: 1, column: 1 }
  })
  const rate = makeFinding({ code: 'migration-rate', message: `Too many: ${text} and ${text}.`, details: { migrations: [{ file: text, time: '2025-06-12T22:01:07Z', new: false }, { file: `m/${text}`, time: '2025-06-12T22:21:07Z', new: true }], window: 3_600_000, earliest: null }, object: { kind: 'column', name: text }, location: { file: text, line: 2, column: 1 } })
  const report = makeFailingReport({
    name: text, error: text, compared: { current: text, desired: text }, revisions: { head: text, base: text }, untrusted: { run: text, said: 'success' }, changes: [change], findings: [{ ...findingOf(change), details: { allowed: text } }, rate],
    effect: { summary: { create: 0, modify: 1, drop: 0 }, changes: [change] }, patch: `+${text}\n`,
    migrations: [makeMigration({ id: text, file: text, changes: [{ action: 'create', kind: 'table', name: text }], touched: [{ kind: 'view', name: text, cause: text }] })],
    checksums: [{ kind: 'view', name: text, algorithm: 'raw', current: null, desired: null, currentText: 'server', verdict: 'false-positive', ...whyOf(text), rewrittenBy: [text], edited: whyOf(text), location: { file: text, line: 3, column: 1 } }],
    ledger: { tool: text, table: text, applied: 1, pending: [text] }, cleanup: cleanupOf(text), coverage: { explained: 1, total: 2 }
  })
  return { ...report, targets: [{ name: text, conclusion: 'failure', report: { ...report, targets: [] } }, { name: text, conclusion: 'error', report: { ...report, conclusion: 'error', targets: [] } }] }
}

function cleanupOf(text: string): NonNullable<Report['cleanup']> {
  const migration = { id: text, file: text, timestamp: text, hour: text, verdict: text, reason: text }
  return {
    state: 'planned', strategy: 'hourly', archive: text, manifest: text, total: 2, planned: [{ ...migration, files: [text], objects: [{ kind: text, name: text }] }], kept: [migration],
    proof: { state: text, kept: 1, replays: 1 }, ledger: { tool: text, breaks: true, says: text, commands: [text] }, immovable: text
  }
}

/** Why two texts differ, in words that are not ours. */
function whyOf(text: string): { readonly causes: string[]; readonly rest: { written: string; kept: string }[] } {
  return { causes: [text], rest: [{ written: text, kept: text }] }
}

/** The structure of a document without its words: runs of words and code are one. */
function skeleton(node: Nodes): unknown {
  if (node.type === 'html') return node.value.replace(/<code>[^<>]*<\/code>/g, '<code/>')
  if (!('children' in node)) return node.type
  const children = node.children.map(skeleton).map((child) => (child === 'text' || child === 'inlineCode' ? 'words' : child))
  return [node.type, ...children.filter((child, index) => child !== 'words' || children[index - 1] !== 'words')]
}

function all(node: Nodes): readonly Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(all) : [])]
}

function parse(markdown: string): Nodes {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
}

/** What is said on an issue of a live database with that report, whose names are `name`. */
function issueAbout(report: Report, name: string): string {
  const fresh = deviationsOf(report, 'warning')
  const memory = remember(fresh, null, 0)
  const options = { links, failOn: 'warning', instant: 0 } as const
  const movement = { fresh, altered: fresh.map((deviation) => ({ ...deviation, kind: '', aspect: name })), gone: fresh }
  return [fitIssue({ name, target: name }, report, memory, options, limits.comment), renderMovement(movement, null, report, options), renderGone(memory, report, options)].join('\n')
}

/** The same of a live database that lacks a column, and has one too many. */
function issueOf(text: string): string {
  const base = reportOf(text)
  const changes = [...base.changes, ...base.changes.map((change) => ({ ...change, action: 'drop' as const }))]
  return issueAbout({ ...base, command: 'drift', changes, findings: base.changes.map((change) => ({ ...findingOf(change), code: 'live-changed' })) }, text)
}

/** Whether a part of a document is neither words nor code, and nothing that our sections are made of. */
function isForeign(node: Nodes): boolean {
  switch (node.type) {
    case 'text': return /@\w|#\d|\bGH-\d|:\/\/|www\.|:tada:|[<>$]/.test(node.value)
    case 'html': return !/^(?:<\/details>|<details><summary>(?:[^<>]|<code>[^<>]*<\/code>)*<\/summary>)$/.test(node.value)
    case 'link': return !/^https:\/\/github\.com\/acme\/shop\/blob\/abcdef1\/[^\s<>]+$/.test(node.url)
    case 'heading': return node.depth !== 3 && node.depth !== 4
    default: return !['root', 'thematicBreak', 'paragraph', 'strong', 'list', 'listItem', 'table', 'tableRow', 'tableCell', 'code', 'inlineCode'].includes(node.type)
  }
}

const links = { repository: 'https://github.com/acme/shop', sha: 'abcdef1' }
const oursInIssues = skeleton(parse(issueOf('users')))
const ours = skeleton(parse(renderMarkdown(reportOf('users'), { links })))

describe.each(hostile)('%j as a name, value, definition, message and path', (text) => {
  const markdown = renderMarkdown(reportOf(text), { links })
  const tree = parse(markdown)

  test('leaves the structure ours', () => {
    expect(skeleton(tree)).toEqual(ours)
  })

  test('leaves the structure of issues ours', () => {
    expect(skeleton(parse(issueOf(text)))).toEqual(oursInIssues)
  })

  test('is nothing that GitHub would turn into a mention, a reference, a link or an emoji', () => {
    const nodes = [...all(tree), ...all(parse(issueOf(text)))]
    const words = nodes.filter((node) => node.type === 'text').map(({ value }) => value).join('\n')
    expect(words).not.toMatch(/@\w|#\d|\bGH-\d|:\/\/|www\.|:tada:|[<>]|deadbeef/)
    for (const node of nodes) if (node.type === 'link') expect(node.url).toMatch(/^https:\/\/github\.com\/acme\/shop\/blob\/abcdef1\/[^\s<>]+$/)
  })

  test('cannot stand on the first line as a marker, nor begin a line of a workflow command', () => {
    expect(markdown).toMatch(/^### /)
  })
})

test.each(hostile)('%j as the name of a migration says nothing in the language of diagrams', (text) => {
  const diagrams = all(parse(renderMarkdown(reportOf(text), { links }))).flatMap((node) => (node.type === 'code' && node.lang === 'mermaid' ? [node.value] : []))
  expect(diagrams).toHaveLength(3)
  expect(diagrams[0]?.split('\n').slice(4)).toEqual([
    expect.stringMatching(/^[\w.-]* :done, 2025-06-12T22:01:07, 60m$/), expect.stringMatching(/^[\w.-]* :crit, 2025-06-12T22:21:07, 60m$/)
  ])
})

describe('anything that the schema takes, wherever it takes any text', () => {
  const markup = fc.constant('</summary></code><img src=x> @octocat closes #1 GH-7 https://evil.example/x www.evil.example a@evil.example ![x](y) :tada: $x$ | `<b>` ```\n\n# heading\n\n<!-- x')
  const one = { least: 1, most: 1 }

  test('is words and code in the Markdown, within HTML of ours', () => {
    fc.assert(fc.property(anyReport(markup, one), fc.constantFrom(withNamesOnly, (report: Report) => report), (report, published) => {
      expect([renderMarkdown(published(report), { links }), renderResolved(report, links), issueAbout(published(report), report.name ?? '')].flatMap((markdown) => all(parse(markdown))).filter(isForeign)).toEqual([])
    }), { numRuns: 25 })
  })

  test('is text in the page', () => {
    fc.assert(fc.property(anyReport(markup, one), (report) => {
      expect(renderHtml(report)).not.toMatch(/<img|<b>`|<!-- x/)
    }), { numRuns: 25 })
  })

  test('steers no terminal', () => {
    fc.assert(fc.property(anyReport(fc.constant('\u001B[2Jx\r\u202E\u0007'), one), (report) => {
      for (const each of [report, withNamesOnly(report)]) expect(renderText(each, { color: false, definitions: 'full' })).not.toMatch(/[^\P{Cc}\n]|\u202E/u)
    }), { numRuns: 25 })
  })

  test.each(['x', '`', '`a', '@ ', '! ', '\u0000', '| ', '\n'])('fits a comment and a summary, and soon, even if it is nothing but %j', (text) => {
    const begun = process.cpuUsage()
    fc.assert(fc.property(anyReport(fc.constant(`${text.repeat(20_000)}.`), one), (report) => {
      expect(fitMarkdown(report, { links }, limits.comment).length).toBeLessThanOrEqual(limits.comment.most)
      expect(Buffer.byteLength(fitMarkdown(report, { links }, limits.summary))).toBeLessThanOrEqual(limits.summary.most)
      expect(renderText(report, { color: false, definitions: 'full' }).length).toBeLessThan(20_000_000)
    }), { numRuns: 1 })
    // Of the processor, in microseconds: others use it too.
    expect(process.cpuUsage(begun).user).toBeLessThan(20_000_000)
  })
})

test('the definitions arrive unchanged in their blocks', () => {
  const tree = parse(renderMarkdown(reportOf('``` \n~~~\n````')))
  const blocks = all(tree).flatMap((node) => (node.type === 'code' && node.lang === 'diff' ? [node.value] : []))
  expect(blocks).toContain('-a\n+c\n ``` \n ~~~\n ````\n-b\n+d')
})

test('the comparison of structures notices a tag that gets through', () => {
  expect(skeleton(parse(renderMarkdown(reportOf('users'), { links }).replace('`users`', '<img src=x>')))).not.toEqual(ours)
})
