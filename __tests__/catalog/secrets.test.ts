import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { wholeDefinition, writeSchemaFile } from '../../src/catalog/ddl/schema-file.js'
import { definitionOf } from '../../src/catalog/ddl/statements.js'
import { modelOf } from '../../src/catalog/ddl/model.js'
import { readSnapshot } from '../../src/catalog/read.js'
import { compareSecrets, createRedaction, hideTokens, starSecrets } from '../../src/catalog/secrets.js'
import { connect } from '../../src/database/service-session.js'
import { formatSnapshot, parseSnapshot } from '../../src/snapshot/file.js'
import type { Built } from '../../src/source/source.js'
import { majors, serverUrl } from '../support/postgres.js'
import { execute, roleUrl } from '../support/server-state.js'
import { describeChange } from './corpus.js'
import { buildSchema, compareBoth, dropBuilt, openWorkbench } from './workbench.js'
import type { Workbench } from './workbench.js'

const redaction = createRedaction('aa')
const option = (entry: string): string => redaction.option(entry)
const connection = (text: string): string => redaction.connection(text)
const token = (salt = '[0-9a-f]+'): string => `<redacted:scrypt:${salt}:[0-9a-f]{32}>`

describe('a secret', () => {
  test.each([
    'password=hush', 'PASSWORD=hush', 'sslpassword=hush', 'client_secret=hush', 'api_key=hush', 'app.jwt_secret=hush', 'passfile=hush', 'access_token=hush',
    'aws_secret_access_key=hush', 'url=postgres://me:hush@host/db', 'url=jdbc:postgresql://host/db?user=me&password=hush', 'connstr=host=a password=hush',
    'odbc=UID=me;PWD=hush;DATABASE=x', 'url=https://me:hush/@hush@host/', "connstr=password='hush'", 'connstr=host=a password = hush;hush'
  ])('is not shown in %s', (entry) => {
    expect(option(entry)).not.toContain('hush')
    expect(option(entry)).toMatch(new RegExp(token('aa')))
  })

  test.each(['user=password', 'host=secret.example', 'password_required=false', 'password_encryption=md5', 'url=postgres://me@host/db', 'a=x:y@z', 'password='])('is not seen in %s', (entry) => {
    expect(option(entry)).toBe(entry)
  })

  test('of a connection string', () => {
    expect(connection(`user=me password = 'it\\'s hush' host='a b' port=1`)).toMatch(new RegExp(`^host='a b' password=${token('aa')} port=1 user=me$`))
    expect(connection('host=a password=hu\\ sh')).toBe(connection(`password='hu sh' host=a`))
    expect(connection('postgresql://me:hush@host/db?sslpassword=hush')).not.toContain('hush')
    expect(connection('password=hush what is this')).not.toContain('hush')
    expect(connection('')).toBe('')
  })

  test('looks the same under one salt, another one under another, and stays what it is once redacted', () => {
    expect(option('password=a')).toBe(createRedaction('aa').option('password=a'))
    expect(option('password=a')).not.toBe(option('password=b'))
    expect(createRedaction('bb').option('password=a')).not.toBe(option('password=a'))
    expect(createRedaction('bb').option(option('password=a'))).toBe(option('password=a'))
  })

  test('has stars in the lines of errors, as many as it has characters', () => {
    expect(starSecrets(`create user mapping for a server s options (user 'u', password 'it is');`)).toBe(`create user mapping for a server s options (user 'u', password '*****');`)
    expect(starSecrets(`connection 'host=a password=hush dbname=x'`)).toBe(`connection 'host=a password=**** dbname=x'`)
    expect(starSecrets(`connection 'postgres://u:hush@host/x'`)).toBe(`connection 'postgres://u:****@host/x'`)
    expect(starSecrets('create table t (password text not null, token integer);')).toBe('create table t (password text not null, token integer);')
  })
})

describe('two values with secrets', () => {
  const [ours, theirs] = [createRedaction('aa'), createRedaction('bb')]
  const unknown = (salt: string, digest: string): string => `password=<redacted:scrypt:${salt}:${digest}>`

  test('are equal whatever their salts, where a secret is at hand', () => {
    expect(compareSecrets([ours.option('password=x1')], [theirs.option('password=x1')])).toBe('equal')
  })

  test('show that they differ, and no digests', () => {
    const [left, right] = [['password=x1', 'token=y1', 'user=u'].map((each) => ours.option(each)), ['password=x2', 'token=y1', 'user=u'].map((each) => theirs.option(each))]
    expect(compareSecrets(left, right)).toEqual({ current: ['password=<redacted>', 'token=<redacted>', 'user=u'], desired: ['password=<another secret>', 'token=<redacted>', 'user=u'] })
    expect(compareSecrets([ours.option('password=x1')], [])).toEqual({ current: ['password=<redacted>'], desired: [] })
    expect(compareSecrets(unknown('cc', '01'), unknown('cc', '02'))).toEqual({ current: 'password=<redacted>', desired: 'password=<another secret>' })
  })

  test('cannot be told apart where both were saved', () => {
    expect(compareSecrets(unknown('cc', '01'), unknown('dd', '02'))).toBe('unknown')
    expect(compareSecrets(`${unknown('cc', '01')} host=a`, `${unknown('dd', '02')} host=b`)).toEqual({ current: 'password=<redacted> host=a', desired: 'password=<redacted> host=b' })
  })

  test('have none', () => {
    expect(compareSecrets(['a=b'], 'a')).toBeUndefined()
  })
})

const schema = `create foreign data wrapper w options (secret 'hush0');
create server s foreign data wrapper w options (url 'http://me:hush1@host');
create user mapping for public server s options (password 'hush2');
create foreign table f (a integer options (token 'hush3')) server s options (password 'hush4');
create subscription s connection 'host=nowhere.invalid password=hush5' publication p with (connect = false, slot_name = none);
alter database shop set app.secret = 'hush6';`

const tested = majors.filter((major) => major === majors.at(0) || major === majors.at(-1))

describe.each(tested)('on PostgreSQL %i', (major) => {
  let workbench: Workbench
  beforeAll(async () => {
    workbench = await openWorkbench(major)
  })
  afterAll(async () => {
    expect(await workbench.close()).toEqual([])
  })

  test('no output holds a secret', async () => {
    const built = await buildSchema(workbench, schema)
    await dropBuilt(built)
    const { snapshot } = built
    const model = modelOf(snapshot)
    const definitions = snapshot.objects.map((object) => `${definitionOf(object, model, 'definition')}\n${wholeDefinition(object, model)}`).join('\n')
    expect(JSON.stringify(built.snapshot) + formatSnapshot(snapshot) + writeSchemaFile(snapshot) + definitions).not.toContain('hush')
    expect(writeSchemaFile(snapshot).match(new RegExp(token(workbench.salt), 'g'))).toHaveLength(7)
    expect(definitions).toContain(`OPTIONS (password '<redacted>')`)
    expect(hideTokens(definitions)).toBe(definitions)
  })

  test('a snapshot that was saved, and SQL that was written from it, can be compared with what is there now', async () => {
    const [earlier, now, changed] = [
      await buildSchema({ ...workbench, salt: 'ea' }, schema),
      await buildSchema(workbench, schema),
      await buildSchema(workbench, schema.replaceAll('hush', 'other'))
    ]
    const parsed = parseSnapshot(formatSnapshot(earlier.snapshot))
    if (!parsed.ok) throw new Error(parsed.problem)
    const saved: Built = { snapshot: parsed.snapshot, origin: 'file', timings: earlier.timings }
    const written = await buildSchema({ ...workbench, salt: 'eb' }, writeSchemaFile(earlier.snapshot))
    const comparisons = [await compareBoth(saved, now), await compareBoth(written, now), await compareBoth(now, saved), await compareBoth(saved, changed)]
    await dropBuilt(earlier, now, changed, written)
    expect(comparisons.slice(0, 3).map(({ changes }) => changes)).toEqual([[], [], []])
    expect(comparisons[0]?.equalities).toContainEqual({ kind: 'server', name: 's', rule: 'equal secrets' })
    expect(comparisons[3]?.changes.map(({ kind, certainty }) => `${kind} ${certainty}`)).toEqual([
      'column proven', 'foreign table proven', 'foreign-data wrapper proven', 'server proven', 'setting proven', 'subscription proven', 'user mapping proven'
    ])
  })

  test('what a role may not read is unknown, and the rest is compared', async () => {
    const { scratch, snapshot, timings } = await buildSchema(workbench, `${schema}\ncreate user mapping for secrets_poor server s options (password 'hush');\ngrant usage on foreign server s to secrets_poor;`)
    const url = await serverUrl(major)
    await execute(url, `alter role secrets_poor login password 'poor'`)
    const poor = await connect({ url: roleUrl(url, 'secrets_poor', 'poor'), database: scratch?.database ?? '', patience: 1000, signal: workbench.signal })
    const seen = await readSnapshot(poor, snapshot.ownership, workbench.salt)
    await poor.close()
    const { changes } = await compareBoth({ snapshot: seen, origin: 'live', timings }, { snapshot, origin: 'scratch', timings })
    const among = await compareBoth({ snapshot: seen, origin: 'live', timings }, { snapshot: seen, origin: 'live', timings })
    await scratch?.drop()
    const expected = ['modify subscription s [connection] definition unknown', 'modify user mapping public on server s [options] definition unknown']
    expect(changes.map(describeChange)).toEqual(expected)
    expect(among.changes.map(describeChange)).toEqual(expected)
    expect(changes[0]?.reason).toBe('the role that reads the database may not see its connection')
  })

  test('security labels are read, whoever provides them', async () => {
    const built = await buildSchema(workbench, `create table t (a integer); create function f() returns integer language sql as 'select 1';
      create foreign data wrapper w; create server s foreign data wrapper w; create foreign table far () server s; select lo_create(4711);`)
    const session = built.scratch?.session
    // Without a provider the server refuses SECURITY LABEL.
    for (const [catalog, object, column] of [['pg_class', `'t'::regclass`, 0], ['pg_class', `'t'::regclass`, 1], ['pg_proc', `'f'::regproc`, 0], ['pg_class', `'far'::regclass`, 0], ['pg_largeobject', '4711', 0]] as const) {
      await session?.execute(`insert into pg_seclabel values (${object}, '${catalog}'::regclass, ${String(column)}, 'Dummy', 'it''s: secret')`)
    }
    const labelled = session === undefined ? built.snapshot : await readSnapshot(session, built.snapshot.ownership)
    const { changes } = await compareBoth(built, { ...built, snapshot: labelled })
    await session?.execute('delete from pg_seclabel; select lo_unlink(4711)')
    await dropBuilt(built)
    expect(changes.map(describeChange)).toEqual(['column public.t.a', 'foreign table public.far', 'function public.f()', 'table public.t'].map((key) => `modify ${key} [security labels] definition proven`))
    expect(writeSchemaFile(labelled)).toContain(`SECURITY LABEL FOR "Dummy" ON COLUMN public.t.a IS 'it''s: secret';`)
    expect(labelled.unmodelled.map(({ kind, name }) => `${kind} ${name}`)).toContain('security label large object 4711')
  })
})
