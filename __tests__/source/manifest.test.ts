import { describe, expect, test } from '@jest/globals'

import { archiveBeside, folderOfMigrations, hashOf, readArchive, readArchived, readFinishedArchive, withoutArchived } from '../../src/source/archive.js'
import { formatManifest, parseManifest } from '../../src/source/manifest.js'
import type { ArchiveRun, Manifest } from '../../src/source/manifest.js'
import { findSqlFiles } from '../../src/source/schema-files.js'
import { memoryTree } from '../catalog/workbench.js'

const run = (paths: readonly string[], differing: Partial<ArchiveRun> = {}): ArchiveRun => ({
  state: 'done', begun: '2026-01-01T00:00:00.000Z', strategy: 'meaningful', format: 'seed', folder: '../../m', proof: { postgres: '18.4', state: hashOf('x'), kept: 1 },
  migrations: paths.map((path) => ({ id: path, verdict: 'no-op', why: 'changes nothing', files: [{ path, sha256: hashOf('select 1;'), mode: 0o644 }] })), ...differing
})
const manifest = (...runs: readonly ArchiveRun[]): Manifest => ({ version: 1, tool: 'pg-parity 1.0.0', runs: [...runs] })
const parse = (of: Manifest): ReturnType<typeof parseManifest> => parseManifest(formatManifest(of))

describe('a manifest', () => {
  test('is read as it was written', () => {
    const written = manifest(run(['a.sql', 'b/c d.sql']), run(['e.sql'], { state: 'moving', folder: '../migrations', strategy: 'hourly' }))
    expect(parse(written)).toEqual({ ok: true, value: written })
  })

  test.each([
    '', '.', '..', '/etc/passwd', '../../../etc/passwd', 'a/../../b', 'a/./b', 'a//b', 'a/', 'C:\\windows\\a.sql', 'C:a.sql', 'a\\..\\..\\b', '\\\\host\\share', 'a\0b', 'a\nb', '.git/hooks/pre-commit',
    'x/.GIT/config', '.g\u200Cit/config', 'git~1/config', '.git ./config', 'a:stream', 'manifest.json'
  ])('leads to nothing but files below its folders: %j', (path) => {
    expect(parse(manifest(run([path])))).toMatchObject({ ok: false })
  })

  test.each(['/etc', 'C:\\', '../../.git/hooks', 'm/../..', '../m/../../x', '', '.', '~\0'])('leads to no folder by %j', (folder) => {
    expect(parse(manifest(run(['a.sql'], { folder })))).toMatchObject({ ok: false })
  })

  test.each([
    ['no JSON', '{', 'not JSON'], ['another version', formatManifest({ ...manifest(run(['a.sql'])), version: 2 as 1 }), 'version'], ['of another tool', JSON.stringify({ ...manifest(run(['a.sql'])), tool: 'webpack' }), 'tool'],
    ['without runs', formatManifest(manifest()), 'runs'], ['one file twice', formatManifest(manifest(run(['a.sql']), run(['a.sql']))), 'twice']
  ])('is none: %s', (_what, text, says) => {
    expect(parseManifest(text)).toEqual({ ok: false, problem: expect.stringContaining(says) })
  })
})

describe('an archive', () => {
  test.each([
    [['db/migrations'], 'db/migrations', 'db/archive/migrations'], [['db/migrations/'], 'db/migrations', 'db/archive/migrations'], [['migrations'], 'migrations', 'archive/migrations'],
    [['db/migrations/*.sql'], 'db/migrations', 'db/archive/migrations'], [['db/**/*.sql'], 'db', 'archive/db'], [['db/m/1.sql', 'db/m/2.sql'], 'db/m', 'db/archive/m'], [['db/a', 'db/b'], 'db', 'archive/db'],
    [['/srv/db/m'], '/srv/db/m', '/srv/db/archive/m'], [['../m'], '../m', '../archive/m'], [['.'], '.', undefined], [['*.sql'], '.', undefined], [['..'], '..', undefined], [[], '.', undefined]
  ])('lies beside the folder of %j', (patterns, folder, archive) => {
    expect(folderOfMigrations(patterns)).toBe(folder)
    expect(archiveBeside(patterns)).toBe(archive)
  })

  const files = { 'm/1.sql': 'create table t ();', 'archive/m/2.sql': 'select 1;', 'archive/m/own.sql': 'select 2;', 'archive/m/manifest.json': formatManifest(manifest(run(['2.sql']))) }

  test('hides what it holds from folders, globs and by name, and nothing else', async () => {
    const passed: string[] = []
    const globbed = { ...memoryTree(files), match: async () => Promise.resolve(Object.keys(files).filter((path) => path.endsWith('.sql'))) }
    const archive = await readArchive(globbed, './archive/m/')
    const tree = withoutArchived(globbed, archive, (path) => passed.push(path))
    expect((await tree.match('**/*.sql')).slice().sort()).toEqual(['archive/m/own.sql', 'm/1.sql'])
    expect((await tree.list('archive'))?.slice().sort()).toEqual(['archive/m/manifest.json', 'archive/m/own.sql'])
    expect(await tree.list('archive/m/2.sql')).toEqual([])
    expect(passed).toEqual(Array(3).fill('archive/m/2.sql'))
    expect(await findSqlFiles(tree, ['archive', 'm'])).toEqual(['archive/m/own.sql', 'm/1.sql'])
    expect(await withoutArchived(globbed, undefined).list('archive/m/2.sql')).toEqual(['archive/m/2.sql'])
  })

  test('gives back what has the checksum, under the paths that it had', async () => {
    const archive = await readArchive(memoryTree(files), 'archive/m')
    expect(archive && await readArchived(memoryTree(files), archive)).toEqual([{ path: 'm/2.sql', text: 'select 1;' }])
    expect(archive && await readArchived(memoryTree({ ...files, 'archive/m/2.sql': 'select 666;' }), archive)).toEqual([])
    expect(await readArchive(memoryTree(files), 'elsewhere')).toBeUndefined()
  })

  test('that is being filled stops everybody, with the two ways on', async () => {
    const half = memoryTree({ ...files, 'archive/m/manifest.json': formatManifest(manifest(run(['1.sql']), run(['2.sql'], { state: 'moving' }))) })
    await expect(readFinishedArchive(half, 'archive/m')).rejects.toThrow(/cleanup --apply.*cleanup --undo archive\/m\/manifest\.json/)
    await expect(readFinishedArchive(memoryTree({ ...files, 'archive/m/manifest.json': '{"tool": "pg-parity 1.0.0"}' }), 'archive/m')).rejects.toThrow('archive/m/manifest.json is no manifest')
    expect(await readFinishedArchive(memoryTree({ ...files, 'archive/m/manifest.json': '{"tool": "webpack"}' }), 'archive/m')).toBeUndefined()
    expect(await readFinishedArchive(memoryTree(files), 'archive/m')).toMatchObject({ folder: 'archive/m' })
  })
})
