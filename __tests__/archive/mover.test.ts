/** Files on disk: moved, stopped halfway, and moved back. */
import { chmod, lstat, mkdir, readFile, readdir, rename, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { describe, expect, test } from '@jest/globals'

import { archiveFiles, copyAcross, describeFiles, filesBelow, finishRun, readManifest, stayInside, takeBack } from '../../src/archive/mover.js'
import type { Site } from '../../src/archive/mover.js'
import { hashOf } from '../../src/source/archive.js'
import type { ArchiveRun } from '../../src/source/manifest.js'
import { makeFolder, type Files } from '../support/folder.js'

const files: Files = { 'db/m/1/up.sql': 'one', 'db/m/1/down.sql': 'eno', 'db/m/2.sql': 'two', 'db/m/stays.sql': 'stays' }
const moved = ['1/up.sql', '1/down.sql', '2.sql']

interface Laid {
  readonly site: Site
  readonly run: ArchiveRun
}

async function lay(given: Files = files, paths = moved): Promise<Laid> {
  const root = await makeFolder(given)
  return { site: { root, archive: join(root, 'db/archive/m') }, run: await runOf(root, paths) }
}

async function runOf(root: string, paths: readonly string[]): Promise<ArchiveRun> {
  const described = await describeFiles(join(root, 'db/m'), paths)
  const proof = { postgres: '18.4', state: hashOf('x'), kept: 1 }
  return { state: 'moving', begun: '2026-01-01T00:00:00.000Z', strategy: 'meaningful', format: 'diesel', folder: '../../m', proof, migrations: [{ id: '1', verdict: 'no-op', why: 'changes nothing', files: [...described] }] }
}

const textsIn = async (folder: string): Promise<Files> => Object.fromEntries(await Promise.all((await filesBelow(folder)).map(async (path) => [path, await readFile(join(folder, path), 'utf8')] as const)))
const withoutManifest = async (folder: string): Promise<Files> => Object.fromEntries(Object.entries(await textsIn(folder)).filter(([path]) => !path.endsWith('manifest.json')))
const archived: Files = { 'db/archive/m/1/up.sql': 'one', 'db/archive/m/1/down.sql': 'eno', 'db/archive/m/2.sql': 'two', 'db/m/stays.sql': 'stays' }
const manifestOf = async (site: Site): Promise<NonNullable<Awaited<ReturnType<typeof readManifest>>>> => {
  const manifest = await readManifest(site)
  if (manifest === undefined) throw new Error('no manifest')
  return manifest
}

describe('files', () => {
  test('are moved with their modes, emptied folders go, and all comes back', async () => {
    const { site, run } = await lay()
    await chmod(join(site.root, 'db/m/2.sql'), 0o640)
    const modified = await runOf(site.root, moved)
    await archiveFiles(site, modified, undefined, 'pg-parity 1.0.0')
    expect(await withoutManifest(site.root)).toEqual(archived)
    expect(await readdir(join(site.root, 'db/m'))).toEqual(['stays.sql'])
    expect((await lstat(join(site.archive, '2.sql'))).mode & 0o777).toBe(0o640)
    expect(run.migrations[0]?.files[2]?.mode).not.toBe(0o640)
    await takeBack(site, await manifestOf(site))
    expect(await textsIn(site.root)).toEqual(files)
    expect(await readdir(join(site.root, 'db'))).toEqual(['m'])
  })

  test('between two file systems are copied with what a rename keeps, and the first goes last', async () => {
    const root = await makeFolder({ 'a.sql': 'one' })
    await chmod(join(root, 'a.sql'), 0o755)
    const before = await lstat(join(root, 'a.sql'))
    const [from, to] = [join(root, 'a.sql'), join(root, 'b.sql')]
    await expect(copyAcross(from, to, { sha256: hashOf('two'), mode: 0o755 })).rejects.toThrow('the copy is another file')
    expect(await readFile(from, 'utf8')).toBe('one')
    await copyAcross(from, to, { sha256: hashOf('one'), mode: 0o755 })
    expect(await textsIn(root)).toEqual({ 'b.sql': 'one' })
    const after = await lstat(to)
    expect([after.mode, Math.round(after.mtimeMs)]).toEqual([before.mode, Math.round(before.mtimeMs)])
  })

  test('are not moved where anything is in the way, and the manifest is not there then', async () => {
    const { site, run } = await lay({ ...files, 'db/archive/m/2.sql': 'another' })
    await writeFile(join(site.root, 'db/m/1/up.sql'), 'edited')
    await expect(archiveFiles(site, run, undefined, 'pg-parity 1.0.0')).rejects.toThrow(/nothing was moved: db\/m\/1\/up\.sql is not what it was.*db\/archive\/m\/2\.sql exists already/)
    expect(await readManifest(site)).toBeUndefined()
    expect(await textsIn(site.root)).toEqual({ ...files, 'db/m/1/up.sql': 'edited', 'db/archive/m/2.sql': 'another' })
  })
})

describe('a run that was stopped', () => {
  /** Any of the states that a process may leave: so many files moved, the next one copied and not yet removed, or copied in part. */
  const stop = async (count: number, next: 'whole' | 'copied' | 'partial' = 'whole'): Promise<Site> => {
    const { site, run } = await lay()
    await archiveFiles(site, run, undefined, 'pg-parity 1.0.0')
    const manifest = await manifestOf(site)
    await writeFile(join(site.archive, 'manifest.json'), JSON.stringify({ ...manifest, runs: [{ ...run, state: 'moving' }] }))
    for (const [index, path] of moved.entries()) {
      if (index < count) continue
      await mkdir(join(site.root, 'db/m/1'), { recursive: true })
      await rename(join(site.archive, path), join(site.root, 'db/m', path))
      if (index === count && next !== 'whole') await writeFile(join(site.archive, path) + (next === 'partial' ? '.pg-parity-partial' : ''), next === 'partial' ? 'o' : (files[`db/m/${path}`] ?? ''))
    }
    return site
  }
  const states: readonly (readonly [number, 'whole' | 'copied' | 'partial'])[] = [[0, 'whole'], [0, 'partial'], [0, 'copied'], [1, 'whole'], [2, 'copied'], [3, 'whole']]

  test.each(states)('after %i files, the next %s, is finished', async (count, next) => {
    const site = await stop(count, next)
    await finishRun(site, await manifestOf(site))
    expect(await withoutManifest(site.root)).toEqual(archived)
    expect((await manifestOf(site)).runs.map(({ state }) => state)).toEqual(['done'])
  })

  test.each(states)('after %i files, the next %s, is taken back', async (count, next) => {
    const site = await stop(count, next)
    await takeBack(site, await manifestOf(site))
    expect(await textsIn(site.root)).toEqual(files)
    expect(await readdir(join(site.root, 'db'))).toEqual(['m'])
  })

  test('is left as it is where a file is in neither place, or another one in its place', async () => {
    const site = await stop(2)
    await writeFile(join(site.archive, '2.sql'), 'another')
    await expect(finishRun(site, await manifestOf(site))).rejects.toThrow('db/archive/m/2.sql exists already')
    await rename(join(site.archive, '1/up.sql'), join(site.root, 'lost'))
    await expect(takeBack(site, await manifestOf(site))).rejects.toThrow('db/archive/m/1/up.sql does not exist')
  })
})

describe('a manifest from elsewhere', () => {
  test('leads through no link out of the repository, and is no link itself', async () => {
    const [{ site, run }, outside] = [await lay(), await makeFolder({ 'x.sql': '' })]
    await archiveFiles(site, run, undefined, 'pg-parity 1.0.0')
    const manifest = await manifestOf(site)
    await symlink(outside, join(site.root, 'db/out'))
    const led = { ...manifest, runs: [{ ...run, state: 'done' as const, folder: '../../out' }] }
    await expect(takeBack(site, led)).rejects.toThrow('lies outside of')
    await expect(takeBack(site, { ...led, runs: [{ ...run, state: 'done', folder: '../../../../elsewhere' }] })).rejects.toThrow('lies outside of')
    expect(await readdir(outside)).toEqual(['x.sql'])
    await rename(join(site.archive, 'manifest.json'), join(site.root, 'real.json'))
    await symlink(join(site.root, 'real.json'), join(site.archive, 'manifest.json'))
    await expect(readManifest(site)).rejects.toThrow(/ELOOP|symbolic/)
  })

  test('may lead where links stay inside', async () => {
    const root = await makeFolder({ 'real/a.sql': '' })
    await symlink('real', join(root, 'link'))
    await symlink('nowhere', join(root, 'dangling'))
    await expect(stayInside(root, join(root, 'link/deeper'))).resolves.toBeUndefined()
    await expect(stayInside(root, join(root, 'dangling/deeper'))).rejects.toThrow('a link that leads nowhere')
    await expect(stayInside(root, join(root, '../elsewhere'))).rejects.toThrow('lies outside of')
  })
})
