import { describe, expect, test } from '@jest/globals'
import { createActionsLogger, printAsText } from '../../src/github/logger.js'
import { maskSecrets } from '../../src/github/masking.js'

function recorder() {
  const said: string[] = []
  const say = (level: string) => (message: string) => void said.push(`${level} ${message}`)
  return { said, toolkit: { info: say('info'), debug: say('debug'), warning: say('warning'), error: say('error') } }
}

describe('the log of a step', () => {
  test('gives each level to the runner, and what is below the least to its debug log', () => {
    const { said, toolkit } = recorder()
    const logger = createActionsLogger({ toolkit, level: 'info', randomToken: () => 't' })
    logger.debug('d')
    logger.info('i')
    logger.warning('w')
    logger.error('e')
    expect(said).toEqual(['debug d', 'info i', 'warning w', 'error e'])
  })

  test('shows debug messages to everybody where that is asked for', () => {
    const { said, toolkit } = recorder()
    createActionsLogger({ toolkit, level: 'debug', randomToken: () => 't' }).debug('Object to create: view v')
    expect(said).toEqual(['info Object to create: view v'])
  })

  test.each(['::error::x', 'x\n  ::set-output name=a::b', 'text ##[error]x'])('%j is no command', (text) => {
    const { said, toolkit } = recorder()
    printAsText(text, toolkit, () => 'token')
    expect(said).toEqual(['info ::stop-commands::token', `info ${text}`, 'info ::token::'])
  })

  test.each(['plain', 'a: b', '# heading'])('%j needs no guard', (text) => {
    const { said, toolkit } = recorder()
    printAsText(text, toolkit, () => 'token')
    expect(said).toEqual([`info ${text}`])
  })
})

test('every secret is masked, but no empty one, which would mask everything', () => {
  const secrets: string[] = []
  maskSecrets(['postgres://u:p@h/d', '', ' ', 'p'], { setSecret: (secret) => void secrets.push(secret) })
  expect(secrets).toEqual(['postgres://u:p@h/d', 'p'])
})
