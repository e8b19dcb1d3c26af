import { describe, expect, test } from '@jest/globals'
import type { Item } from '../../src/config/given.js'
import { allInputs, findInput } from '../../src/config/inputs.js'

/** One text an item; what a flag, an action's input or a plain YAML value gives. */
function read(name: string, ...texts: readonly string[]) {
  const input = findInput(name)
  if (input === undefined) throw new Error(`no input ${name}`)
  return input.type.read({ name, at: 'here', items: texts.map((text) => ({ text, at: 'here' })) })
}

function readItems(name: string, ...items: readonly Partial<Item>[]) {
  const input = findInput(name)
  if (input === undefined) throw new Error(`no input ${name}`)
  return input.type.read({ name, at: 'here', items: items.map((item) => ({ text: '', at: 'here', ...item })) })
}

const minute = 60_000

describe('a right value', () => {
  const url = 'postgres://app:secret@localhost:5432/db?sslmode=require'
  test.each<readonly [string, readonly string[], unknown]>([
    ['mode', ['drift'], 'drift'],
    ['config', ['db/parity.yml'], 'db/parity.yml'],
    ['name', ['shop & co'], 'shop & co'],
    ['working-directory', ['services/shop'], 'services/shop'],
    ['schema', ['a.sql', 'b/', 'c, d.sql'], ['a.sql', 'b/', 'c, d.sql']],
    ['migrations', ['db/migrations'], ['db/migrations']],
    ['migration-format', ['golang-migrate'], 'golang-migrate'],
    ['migrate-command', ['npm ci\nnpm run migrate'], 'npm ci\nnpm run migrate'],
    ['setup', ['roles.sql'], ['roles.sql']],
    ['presets', ['supabase', 'cloud-sql'], ['supabase', 'cloud-sql']],
    ['search-path', ['app, public'], 'app, public'],
    ['placeholders', ['owner=app', 'note = a=b ', 'empty='], new Map([['owner', 'app'], ['note', 'a=b'], ['empty', '']])],
    ['database-url', [url], url],
    ['database-url', ['postgresql:///db?host=/tmp'], 'postgresql:///db?host=/tmp'],
    ['database-url', ['postgres://app:x@/db?host=/tmp'], 'postgres://app:x@/db?host=/tmp'],
    ['template', ['template_postgis'], 'template_postgis'],
    ['live-url', [url], url],
    ['targets', [`eu-1=${url}`, 'us 1 = postgres://h/d'], [{ name: 'eu-1', url }, { name: 'us 1', url: 'postgres://h/d' }]],
    ['timeout', ['90s'], 1.5 * minute],
    ['statement-timeout', ['24d'], 24 * 24 * 60 * minute],
    ['pass-env', ['NODE_ENV', '_x1'], ['NODE_ENV', '_x1']],
    ['base', ['origin/main~2'], 'origin/main~2'],
    ['since', ['1d'], { kind: 'duration', milliseconds: 24 * 60 * minute }],
    ['since', ['v1.2.3'], { kind: 'commit', ref: 'v1.2.3' }],
    ['since', ['1f2e3d'], { kind: 'commit', ref: '1f2e3d' }],
    ['staged', ['TRUE'], true],
    ['ignore', ['table:public.tmp_*'], [{ kind: 'table', name: 'public.tmp_*', text: 'table:public.tmp_*' }]],
    ['compare', ['comments=off', 'owner = auto'], new Map([['comments', 'off'], ['owner', 'auto']])],
    ['baseline', ['db/baseline.json'], 'db/baseline.json'],
    ['severity', ['migration-rate=warning', 'object-extra=off'], new Map([['migration-rate', 'warning'], ['object-extra', 'off']])],
    ['fail-on', ['never'], 'never'],
    ['fix', ['false'], false],
    ['max-migrations', ['0'], 0],
    ['window', ['1h30m'], 90 * minute],
    ['cooldown', ['0s'], 0],
    ['override-label', ['db: urgent'], 'db: urgent'],
    ['verify-rollbacks', ['all'], 'all'],
    ['checksum', ['custom'], 'custom'],
    ['checksum-rules', ['/--.*$/m =>', '/a\\/b => c/i => $1 x', 'seed'], [
      { kind: 'replace', pattern: '--.*$', flags: 'm', replacement: '' },
      { kind: 'replace', pattern: 'a\\/b => c', flags: 'i', replacement: '$1 x' },
      { kind: 'preset', name: 'seed' }
    ]],
    ['schema-prefixes', ['public', 'app'], ['public', 'app']],
    ['false-positives', ['fail'], 'fail'],
    ['generate-command', ['npx generate'], 'npx generate'],
    ['generate-output', ['stdout'], 'stdout'],
    ['strategy', ['hourly'], 'hourly'],
    ['archive', ['db/archive'], 'db/archive'],
    ['apply', ['true'], true],
    ['undo', ['db/archive/manifest.json'], 'db/archive/manifest.json'],
    ['format', ['markdown'], 'markdown'],
    ['report', ['a.json', 'b.md', 'c.html', 'd.txt'], ['a.json', 'b.md', 'c.html', 'd.txt']],
    ['log-level', ['debug'], 'debug'],
    ['comment', ['always'], 'always'],
    ['issue', ['False'], false],
    ['details', ['names'], 'names'],
    ['github-token', ['ghs_x'], 'ghs_x'],
    ['report-from', ['report.json'], 'report.json']
  ])('of %s is read: %j', (name, texts, value) => {
    expect(read(name, ...texts)).toEqual({ ok: true, value })
  })

  test('of a map may come as entries of YAML', () => {
    expect(readItems('severity', { key: 'migration-rate', text: 'off' })).toEqual({ ok: true, value: new Map([['migration-rate', 'off']]) })
    expect(readItems('placeholders', { fields: new Map([['owner', 'a=b']]) })).toEqual({ ok: true, value: new Map([['owner', 'a=b']]) })
    expect(readItems('targets', { key: 'eu', text: 'postgres://h/d' })).toEqual({ ok: true, value: [{ name: 'eu', url: 'postgres://h/d' }] })
  })

  test('of ignore is understood where YAML saw a map in it', () => {
    const value = [{ kind: 'materialized view', name: 'public.*', text: 'materialized view:public.*' }]
    expect(readItems('ignore', { fields: new Map([['materialized view', 'public.*']]) })).toEqual({ ok: true, value })
    expect(readItems('ignore', { key: 'materialized view', text: 'public.*' })).toEqual({ ok: true, value })
  })

  test('of checksum-rules may be a map of its parts', () => {
    expect(readItems('checksum-rules', { fields: new Map([['pattern', '\\s+'], ['replacement', ' '], ['flags', 'i']]) }))
      .toEqual({ ok: true, value: [{ kind: 'replace', pattern: '\\s+', flags: 'i', replacement: ' ' }] })
  })
})

describe('a wrong value', () => {
  test.each<readonly [string, readonly string[], string]>([
    ['mode', ['history'], 'here: "history" is not one of `check`, `drift`, `probe` or `cleanup`.'],
    ['config', [''], 'here: is empty: give it a value or leave it out.'],
    ['name', ['a\nb'], 'here: has to be one line.'],
    ['working-directory', ['a', 'b'], 'here takes one value and was given 2.'],
    ['schema', ['a.sql', ''], 'here: is empty: give it a value or leave it out.'],
    ['migrations', [' '], 'here: is empty'],
    ['migration-format', ['Flyway'], 'is not one of `auto`, `plain`'],
    ['migrate-command', [''], 'is empty'],
    ['setup', [''], 'is empty'],
    ['presets', ['heroku'], 'here: "heroku" is not one of `supabase`, `rds`, `cloud-sql`, `azure` or `neon`.'],
    ['search-path', ['a\nb'], 'one line'],
    ['placeholders', ['owner'], 'here: is not written as `name=value`.'],
    ['placeholders', ['=app'], 'is not written as'],
    ['placeholders', ['a=1', 'a=2'], 'here: `a` is given twice.'],
    ['database-url', ['localhost:5432'], 'here: is not a URL that begins with `postgres://`.'],
    ['database-url', ['mysql://h/d'], 'is not a URL that begins with'],
    ['database-url', ['postgres://app:a#b/c@h/d'], 'Percent-encode special characters'],
    ['template', [''], 'is empty'],
    ['live-url', ['h'], 'is not a URL'],
    ['targets', ['postgres://h/d'], 'is not written as `name=url`'],
    ['targets', ['eu=h'], 'here: `eu`: is not a URL that begins with'],
    ['targets', ['eu=postgres://h/d', 'eu=postgres://h/e'], '`eu` is given twice'],
    ['timeout', ['0s'], 'here: "0s" is too short: it has to be longer than 0s.'],
    ['timeout', ['25d'], 'here: "25d" is too long: at most `24d` is possible.'],
    ['timeout', ['10'], 'is not a duration'],
    ['statement-timeout', ['0ms'], 'too short'],
    ['pass-env', ['A=B'], 'here: "A=B" is not the name of an environment variable.'],
    ['base', ['--force'], 'here: "--force" is not the name of a commit, branch or tag.'],
    ['base', ['the main branch'], 'is not the name of'],
    ['since', ['0s'], 'longer than 0s'],
    ['since', ['1 day'], 'is neither a commit nor a duration'],
    ['staged', ['yes'], 'here: "yes" is not `true` or `false`.'],
    ['ignore', ['public.users'], 'here: "public.users" names no kind'],
    ['compare', ['comment=off'], 'here: `comment` is not a known aspect. Did you mean `comments`?'],
    ['compare', ['comments=auto'], 'here: `comments`: "auto" is not one of `error`, `warning`, `notice` or `off`.'],
    ['baseline', [''], 'is empty'],
    ['severity', ['migration-rat=off'], 'here: `migration-rat` is not a known code. Did you mean `migration-rate`?'],
    ['severity', ['migration-rate=fatal'], '"fatal" is not one of `error`, `warning`, `notice` or `off`.'],
    ['severity', ['migration-rate'], 'is not written as `code=level`'],
    ['severity', ['migration-rate=off', 'migration-rate=error'], '`migration-rate` is given twice'],
    ['fail-on', ['errors'], 'is not one of `error`, `warning` or `never`'],
    ['fix', ['1'], 'is not `true` or `false`'],
    ['max-migrations', ['-1'], 'here: "-1" is not a whole number from 0 on.'],
    ['max-migrations', ['1.5'], 'not a whole number'],
    ['max-migrations', ['one'], 'not a whole number'],
    ['window', ['0h'], 'too short'],
    ['window', ['60'], 'is not a duration'],
    ['cooldown', ['5'], 'is not a duration'],
    ['override-label', ['a\nb'], 'one line'],
    ['verify-rollbacks', ['none'], 'is not one of `new`, `all` or `off`'],
    ['checksum', ['sha256'], 'is not one of `raw`, `normalized` or `custom`'],
    ['checksum-rules', ['s/a/b/'], 'here: "s/a/b/" is not a rule'],
    ['checksum-rules', ['/(/ => x'], 'Invalid regular expression'],
    ['checksum-rules', ['// => x'], 'a rule needs a `pattern`'],
    ['checksum-rules', ['/a/g => x'], '"g" are not flags of a rule'],
    ['schema-prefixes', [''], 'is empty'],
    ['false-positives', ['off'], 'is not one of `fail`, `comment` or `ignore`'],
    ['generate-command', [''], 'is empty'],
    ['generate-output', ['file'], 'is not one of `files` or `stdout`'],
    ['strategy', ['daily'], 'is not one of `meaningful` or `hourly`'],
    ['archive', [''], 'is empty'],
    ['apply', ['on'], 'is not `true` or `false`'],
    ['undo', [''], 'is empty'],
    ['format', ['html'], 'is not one of `text`, `json` or `markdown`'],
    ['report', ['report.pdf'], 'here: "report.pdf" does not end in .json, .md, .html, .txt'],
    ['log-level', ['trace'], 'is not one of `debug`, `info`, `warning` or `error`'],
    ['comment', ['true'], 'is not one of `auto`, `always` or `never`'],
    ['issue', ['no'], 'is not `true` or `false`'],
    ['details', ['none'], 'is not one of `full` or `names`'],
    ['github-token', ['a\nb'], 'one line'],
    ['report-from', [''], 'is empty']
  ])('of %s is refused: %j', (name, texts, problem) => {
    expect(read(name, ...texts)).toEqual({ ok: false, problems: [expect.stringContaining(problem)] })
  })

  test('is refused for every input', () => {
    for (const { name, type } of allInputs) {
      const reading = type.read({ name, at: 'here', items: [{ text: '', at: 'here' }] })
      expect([name, reading.ok]).toEqual([name, false])
    }
  })

  test('of a list is complained about entry by entry', () => {
    expect(read('presets', 'heroku', 'rds', 'fly')).toEqual({ ok: false, problems: [expect.stringContaining('heroku'), expect.stringContaining('fly')] })
  })

  test('has the wrong form', () => {
    expect(readItems('window', { key: 'hours', text: '1' })).toEqual({ ok: false, problems: ['here takes one value, not a map.'] })
    expect(readItems('schema', { key: 'file', text: 'a.sql' })).toEqual({ ok: false, problems: ['here: takes a list of texts, not a map.'] })
    expect(readItems('ignore', { fields: new Map([['table', 'a'], ['view', 'b']]) })).toMatchObject({ ok: false })
    expect(readItems('checksum-rules', { fields: new Map([['pattern', 'a'], ['with', 'b']]) })).toEqual({ ok: false, problems: [expect.stringContaining('`with` is not a part of a rule')] })
    expect(readItems('checksum-rules', { key: 'pattern', text: 'a' })).toEqual({ ok: false, problems: [expect.stringContaining('takes a list of rules')] })
    expect(readItems('window')).toEqual({ ok: false, problems: ['here has no value.'] })
  })

  test('of a secret is not repeated', () => {
    const secrets = ['postgres://u:hunter2@h:port/d', 'hunter2', 'eu=hunter2', 'postgres://u:hunter2@h/d?x=y', 'a=postgres://u:hunter2@h:p/d', 'hun\nter2']
    for (const { name, type, secret } of allInputs.filter((input) => input.secret)) {
      for (const text of secrets) {
        const reading = type.read({ name, at: name, items: [{ text, at: name }, { text, at: name }] })
        expect([name, secret, JSON.stringify(reading.ok ? '' : reading.problems)]).toEqual([name, true, expect.not.stringContaining('hunter2')])
      }
    }
  })
})
