import { describe, expect, test } from '@jest/globals'
import type { CommandName } from '../../src/config/commands.js'
import { commands } from '../../src/config/commands.js'
import { ConfigError } from '../../src/config/config-error.js'
import type { Handlers, Invocation } from '../../src/config/flags.js'
import { buildProgram, runProgram } from '../../src/config/flags.js'
import { allInputs } from '../../src/config/inputs.js'

/** What running the program on these arguments came to. */
async function run(argv: readonly string[], existing: readonly CommandName[] = commands.map(({ name }) => name)) {
  const invocations: Invocation[] = []
  let out = ''
  let written = ''
  const handlers: Handlers = Object.fromEntries(existing.map((name) => [name, async (invocation: Invocation) => { invocations.push(invocation) }]))
  const program = buildProgram(handlers, {
    version: '1.2.3',
    writeOut: (text) => { out += text },
    writeError: (text) => { written += text }
  })
  let error: unknown = null
  await runProgram(program, argv).catch((thrown: unknown) => { error = thrown })
  return { invocation: invocations[0] ?? null, out, written, error, problems: error instanceof ConfigError ? error.problems : [] }
}

async function given(argv: readonly string[], name: string): Promise<readonly string[] | undefined> {
  const { invocation, error } = await run(argv)
  expect(error).toBeNull()
  return invocation?.flags.given.find((entry) => entry.name === name)?.items.map(({ text }) => text)
}

const operands: Readonly<Partial<Record<CommandName, readonly string[]>>> = { diff: ['a.sql', 'b.sql'], snapshot: ['a.sql'] }

describe('the flags of a command', () => {
  test.each(commands.map(({ name }) => name))('%s are those of the table', async (name) => {
    for (const { name: flag, type, places, commands: of } of allInputs) {
      const value = type.kind === 'boolean' ? [] : ['x']
      const { invocation, problems } = await run([name, ...(operands[name] ?? []), `--${flag}`, ...value])
      if (places.includes('flag') && of.includes(name)) {
        expect(invocation?.flags.given).toEqual([{ name: flag, at: `\`--${flag}\``, items: [{ text: value[0] ?? 'true', at: `\`--${flag}\`` }] }])
      } else {
        expect(problems).toEqual([expect.stringContaining(`\`--${flag}\` is not a flag`)])
      }
    }
  })

  test('give lists by being repeated, and commas and lines divide nothing', async () => {
    expect(await given(['check', '--schema', 'a.sql', '--schema=b, c.sql', '--schema', 'd\ne'], 'schema')).toEqual(['a.sql', 'b, c.sql', 'd\ne'])
  })

  test('keep every occurrence of a single value, so that it can be complained about', async () => {
    expect(await given(['check', '--window', '1h', '--window', '2h'], 'window')).toEqual(['1h', '2h'])
  })

  test('are not given where they are not', async () => {
    expect((await run(['check'])).invocation).toEqual({ command: 'check', flags: { given: [], sources: [], guardedCommand: [], sql: false, writeBaseline: false, color: null } })
  })

  test('turn truths on and off', async () => {
    expect(await given(['check', '--fix'], 'fix')).toEqual(['true'])
    expect(await given(['check', '--no-fix'], 'fix')).toEqual(['false'])
    expect(await given(['drift', '--no-issue'], 'issue')).toEqual(['false'])
    expect(await given(['check'], 'fix')).toBeUndefined()
  })

  test('may have empty values, which are then wrong and not missing', async () => {
    expect(await given(['check', '--database-url', ''], 'database-url')).toEqual([''])
  })

  test('of its own are not inputs', async () => {
    expect((await run(['snapshot', 'a.sql', '--sql'])).invocation?.flags).toMatchObject({ sql: true, given: [], sources: ['a.sql'] })
    expect((await run(['check', '--write-baseline', '--no-color'])).invocation?.flags).toMatchObject({ writeBaseline: true, color: false, given: [] })
    expect((await run(['check', '--color'])).invocation?.flags.color).toBe(true)
  })
})

describe('what stands behind a command', () => {
  test('are the sources of diff and snapshot', async () => {
    expect((await run(['diff', 'postgres://h/d', 'git:HEAD~1:db/schema.sql'])).invocation?.flags.sources).toEqual(['postgres://h/d', 'git:HEAD~1:db/schema.sql'])
    expect((await run(['diff', 'a.sql'])).problems).toEqual(["Missing required argument 'desired'."])
    expect((await run(['diff', 'a', 'b', 'c'])).problems).toEqual([expect.stringContaining('Too many arguments')])
    expect((await run(['snapshot'])).problems).toEqual(["Missing required argument 'source'."])
  })

  test('is the command that guard runs, flags and all', async () => {
    const { invocation } = await run(['guard', '--cooldown', '1m', '--', 'npm', 'run', 'generate', '--', '--schema', 'x'])
    expect(invocation?.flags).toMatchObject({ guardedCommand: ['npm', 'run', 'generate', '--', '--schema', 'x'], sources: [], given: [{ name: 'cooldown' }] })
  })

  test('is nothing for the others', async () => {
    expect((await run(['check', 'schema.sql'])).problems).toEqual([expect.stringContaining('Too many arguments')])
  })
})

describe('wrong usage', () => {
  test.each([
    [['chek'], "Unknown command 'chek'. Did you mean check?"],
    [['frobnicate'], "Unknown command 'frobnicate'."],
    [['check', '--shema', 'a.sql'], "Unknown option '--shema'. Did you mean --schema?"],
    [['check', '--schema'], "Option '--schema <path>' argument missing."],
    [['check', '--live-url', 'x'], '`--live-url` is not a flag of this command: it belongs to `drift`.'],
    [['check', '--no-apply'], '`--no-apply` is not a flag of this command: it belongs to `cleanup`.'],
    [['check', '--sql'], '`--sql` is not a flag of this command: it belongs to `snapshot`.'],
    [['check', '--mode', 'drift'], '`--mode` is not a flag: it is an input of the action.'],
    [['check', '--databse-url=postgres://u:hunter2@h/d'], "Unknown option '--databse-url'."],
    [['postgres://u:hunter2@h/d'], "Unknown command 'postgres://u:***@h/d'."]
  ])('%j is explained', async (argv, problem) => {
    const { error, problems, out, invocation } = await run(argv)
    expect(error).toBeInstanceOf(ConfigError)
    expect(problems).toEqual([problem])
    expect([out, invocation]).toEqual(['', null])
  })

  test('is no command at all: help is shown, and it is wrong', async () => {
    const { out, written, problems } = await run([], ['check', 'diff'])
    expect(problems).toEqual(['No command was given. There are check, diff.'])
    expect(out).toBe('')
    expect(written).toContain('Usage: pg-parity')
  })

  test('is a command that nothing handles', async () => {
    expect((await run(['cleanup'], ['check'])).problems).toEqual(["Unknown command 'cleanup'."])
  })

  test('is not what a handler throws', async () => {
    const program = buildProgram({ check: async () => { throw new RangeError('ours') } }, { version: '1', writeOut: () => undefined, writeError: () => undefined })
    await expect(runProgram(program, ['check'])).rejects.toThrow(new RangeError('ours'))
  })
})

describe('help', () => {
  test('lists the commands that exist, and ends well', async () => {
    const { out, error } = await run(['--help'], ['check', 'snapshot'])
    expect(error).toBeNull()
    expect(out).toMatch(/check \[options\]/)
    expect(out).toMatch(/snapshot \[options\] <source>/)
    expect(out).not.toMatch(/drift/)
  })

  test('of a command groups its flags and says what holds without them', async () => {
    const { out } = await run(['check', '--help'])
    const text = out.replace(/\s+/g, ' ')
    expect(out).toMatch(/^The two sides:$/m)
    expect(out).toMatch(/^Rules about migrations:$/m)
    expect(text).toContain('--window <duration> The length of the sliding window of max-migrations. (default: 1h)')
    expect(text).toContain('(one of: text, json, markdown; default: text)')
    expect(text).toContain('--database-url <url> A PostgreSQL server on which scratch databases are created and dropped again. (default: an embedded PostgreSQL)')
    expect(out).not.toContain('--no-fix')
    expect(out).not.toContain('--live-url')
  })

  test('explains sources where they are needed, and the command of guard', async () => {
    expect((await run(['diff', '--help'])).out).toContain('git:REF:migrations:DIR')
    expect((await run(['guard', '--help'])).out).toContain('guard [options] [-- COMMAND...]')
    expect((await run(['check', '--help'])).out).not.toContain('git:REF')
  })

  test('shows that an issue can be turned off, since it is on', async () => {
    const { out } = await run(['drift', '--help'])
    expect(out).toContain('--no-issue')
    expect(out).not.toMatch(/--issue /)
  })

  test('has a version', async () => {
    expect(await run(['--version'])).toMatchObject({ out: '1.2.3\n', error: null })
  })
})
