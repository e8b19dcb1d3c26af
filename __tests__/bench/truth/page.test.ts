import { describe, expect, test } from '@jest/globals'

import type { ChecksumFinding } from '../../../bench/truth/checksums.js'
import { exitCodeOf } from '../../../bench/truth/findings.js'
import type { Measurement, OwnFinding, PeerFinding } from '../../../bench/truth/findings.js'
import { renderPage } from '../../../bench/truth/page.js'
import { renderTables } from '../../../bench/truth/tables.js'
import type { Mistakes } from '../../../bench/truth/verdict.js'

const none: Mistakes = { invented: [], guessed: [], missed: [], unknown: [] }

function own(pair: string, mistakes: Partial<Mistakes> = {}, server = '18'): OwnFinding {
  return { server, pair, direction: 'a → b', equal: true, why: ['equal after re-parsing'], mistakes: { ...none, ...mistakes } }
}

function peer(pair: string, judgement: PeerFinding['judgement']): PeerFinding {
  return { server: '18', pair, direction: 'a → b', peer: 'other', truth: 'equal', judgement }
}

function checksum(name: ChecksumFinding['checksum'], missed: readonly string[], against: ChecksumFinding['against'] = 'statements'): ChecksumFinding {
  const confusion = { truePositives: 5 - missed.length, falsePositives: 2, trueNegatives: 8, falseNegatives: missed.length }
  return { server: '18', pair: 'text--case', direction: 'a → b', against, checksum: name, confusion, missed }
}

function measured(differing: Partial<Measurement> = {}): Measurement {
  return {
    pairs: 2,
    servers: [{ server: '18', version: '18.4' }, { server: 'embedded', version: '18.6' }],
    own: [own('check--in'), own('view--star')],
    between: Array.from({ length: 100 }, (_each, index) => own(`pair--${String(index)}`, {}, '14 → 18')),
    mutations: [{ server: '18', all: 3, survivors: [], invented: [] }],
    checksums: [],
    unloaded: [],
    tools: [{ name: 'other', version: '1.2.3', asked: 'politely' }],
    peers: [peer('check--in', 'right'), peer('view--star', 'right')],
    skipped: ['third was not asked: there is none'],
    undecided: [],
    ...differing
  }
}

const unknown = (count: number): readonly OwnFinding[] =>
  measured().between.map((each, index) => (index < count ? { ...each, mistakes: { ...none, unknown: ['column a: no server'] } } : each))

describe('the run ends with 0', () => {
  test.each([
    ['with nothing wrong', {}, true],
    ['not with a false positive', { own: [own('check--in', { invented: ['x'] })] }, false],
    ['not with one that is said to be likely', { own: [own('check--in', { guessed: ['x'] })] }, false],
    ['not with a false negative', { own: [own('check--in', { missed: ['x'] })] }, false],
    ['not with something unknown on one server', { own: [own('check--in', { unknown: ['x'] })] }, false],
    ['not with a false positive between majors', { between: [own('check--in', { invented: ['x'] }, '14 → 18')] }, false],
    ['with two in a hundred unknown between majors', { between: unknown(2) }, true],
    ['not with three', { between: unknown(3) }, false],
    ['not with them all between the same two', { between: [...unknown(3), ...measured().between.map((each) => ({ ...each, server: '15 → 18' }))] }, false],
    ['not with a mutation that survived', { mutations: [{ server: '18', all: 3, survivors: ['alter'], invented: [] }] }, false],
    ['not with a change that nobody made', { mutations: [{ server: '18', all: 3, survivors: [], invented: ['x'] }] }, false],
    ['with a difference that no text shows', { checksums: [checksum('raw', ['view v']), checksum('normalized', ['view v'])] }, true],
    ['not with one that normalized hides', { checksums: [checksum('raw', ['view v']), checksum('normalized', ['view v', 'view w'])] }, false],
    ['with one that the preset hides', { checksums: [checksum('raw', []), checksum('normalized', []), checksum('seed', ['view v'])] }, true],
    ['with one that a database does not tell', { checksums: [checksum('raw', [], 'database'), checksum('normalized', ['view v'], 'database')] }, true],
    ['with a pair that the embedded server cannot load', { unloaded: [{ server: 'embedded', pair: 'subscription--slot', reason: 'no library' }] }, true],
    ['not with one that a server cannot load', { unloaded: [{ server: '18', pair: 'subscription--slot', reason: 'syntax error' }] }, false]
  ] satisfies [string, Partial<Measurement>, boolean][])('%s', (_title, differing, sound) => {
    expect(exitCodeOf(measured(differing))).toBe(sound ? 0 : 1)
  })
})

describe('the page', () => {
  test('has the figures of every server, of pg-parity and of other tools', () => {
    const page = renderPage(measured())
    expect(page).toContain('| 18.4 | 2 | 2 | 0 | 0 | 0 | 0 | 0 | 0 | 3 of 3 |')
    expect(page).toContain('| 14 → 18 | 100 | 0 | 0 | 0 | 0 |')
    expect(page).toContain('| other | 18.4 | 2 | 0 | 0 | 0 | 0 | 0 |')
    expect(page).toContain('- other 1.2.3: politely\n- third was not asked: there is none')
    expect(page).not.toContain('What pg-parity gets wrong')
  })

  test('counts and names what is wrong', () => {
    const wrong = measured({ own: [own('check--in', { invented: ['modify column a'] }), own('view--star', { missed: ['drop view v'] })] })
    for (const text of [renderPage(wrong), renderTables(wrong)]) {
      expect(text).toContain('check--in (a → b) on 18 invented: modify column a')
      expect(text).toContain('view--star (a → b) on 18 missed: drop view v')
    }
    expect(renderPage(wrong)).toContain('| 18.4 | 2 | 2 | 0 | 1 | 0 | 1 | 0 | 0 | 3 of 3 |')
  })

  test('says what text checksums say, and what they hide', () => {
    const checksums = [checksum('raw', ['view v']), checksum('normalized', ['view v']), checksum('seed', ['view v', 'view w']), checksum('raw', [], 'database')]
    const page = renderPage(measured({ checksums }))
    expect(page).toContain('| the statements of the other schema | 18.4 | 10 | 2 | 2 | 2 | 5 | 1 | 1 | 2 |')
    expect(page).toContain('| what the other database gives | 18.4 | 10 | 2 | 0 | 0 | 5 | 0 | 0 | 0 |')
    expect(page).toContain('statements that seed hides (1)</summary>\n\n- seed hides: text--case: view w\n')
    expect(page).not.toContain('that normalized hides')
  })

  test('gives the reason for what is unknown or left out', () => {
    const page = renderPage(measured({ between: unknown(1), unloaded: [{ server: 'embedded', pair: 'subscription--slot', reason: 'no library' }] }))
    expect(page).toContain('unknown: pair--0 (a → b): column a: no server [14 → 18]')
    expect(page).toContain('left out: subscription--slot [embedded]: no library')
    expect(page).toContain('| 18.6 (embedded) | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 2 |  |')
  })

  test('says who is right where a tool disagrees, and why', () => {
    const peers = [peer('check--in', 'false positive'), peer('view--star', 'false positive')]
    const page = renderPage(measured({ peers, own: [own('check--in'), own('view--star', { invented: ['x'] })] }))
    const list = (title: string): string => page.slice(page.indexOf(title), page.indexOf('</details>', page.indexOf(title)))
    expect(list('other sees a difference where there is none; pg-parity is right (1)')).toContain('- check--in (a → b): equal after re-parsing')
    expect(list('other sees a difference where there is none; both are wrong (1)')).toContain('- view--star')
  })
})
