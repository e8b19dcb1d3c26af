import { expect, test } from '@jest/globals'
import { createProgress } from '../../src/terminal/progress.js'

function terminal(isTerminal = true) {
  const written: string[] = []
  const timers: (() => void)[] = []
  let cancelled = 0
  const progress = createProgress({
    write: (text) => void written.push(text), isTerminal, columns: 12,
    after: (milliseconds, callback) => {
      expect(milliseconds).toBe(1000)
      timers.push(callback)
      return () => { cancelled++ }
    }
  })
  return { written, progress, pass: () => timers.forEach((callback) => callback()), cancelled: () => cancelled }
}

test('a short run shows none', () => {
  const { written, progress, cancelled } = terminal()
  progress.update('loading')
  progress.end()
  expect(written).toEqual([])
  expect(cancelled()).toBe(1)
})

test('a longer one shows one line that is written over, no wider than the terminal, and gone in the end', () => {
  const { written, progress, pass } = terminal()
  progress.update('loading')
  pass()
  progress.update('comparing everything')
  progress.clear()
  progress.clear()
  progress.update('done')
  progress.end()
  progress.update('late')
  expect(written).toEqual(['\r\u001b[Kloading', '\r\u001b[Kcomparing …', '\r\u001b[K', '\r\u001b[Kdone', '\r\u001b[K'])
})

test('there is none where nobody watches', () => {
  const { written, progress, pass } = terminal(false)
  progress.update('loading')
  pass()
  progress.end()
  expect(written).toEqual([])
})
