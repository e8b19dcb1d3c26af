import { expect, test } from '@jest/globals'
import { hideSecrets } from '../../src/config/secrets.js'
import { createTerminalLogger } from '../../src/terminal/logger.js'

function recorder(level: 'debug' | 'warning', secrets: readonly string[] = []) {
  const written: string[] = []
  return { written, logger: createTerminalLogger({ write: (text) => void written.push(text), level, secrets, color: false, clearLine: () => void written.push('<clear>') }) }
}

test('messages from the least level on are written, one a line', () => {
  const { written, logger } = recorder('warning')
  logger.debug('d')
  logger.info('i')
  logger.warning('w')
  logger.error('e')
  expect(written).toEqual(['<clear>', 'warning: w\n', '<clear>', 'error: e\n'])
})

test('nothing in a message is a secret or an escape sequence', () => {
  const { written, logger } = recorder('debug', ['postgres://u:pa@h/d', 'pa'])
  logger.info('connecting to postgres://u:pa@h/d with pa\u001b[2J')
  expect(written[1]).toBe('connecting to *** with ***\\u{1b}[2J\n')
})

test('an empty secret hides nothing', () => {
  expect(hideSecrets('text', [''])).toBe('text')
})
