import { existsSync, statSync } from 'node:fs'
import { cp, readFile, readdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { beforeAll, expect, test } from '@jest/globals'

import { makeFolder, makeRepository, type Files } from '../support/folder.js'
import { majors, serverUrl } from '../support/postgres.js'
import { root, runCli, startCli } from '../support/program.js'
import { readReport } from '../support/report-document.js'

let service: readonly string[]
beforeAll(async () => {
  service = ['--database-url', await serverUrl(majors.at(-1) ?? 18)]
})

/** The bytes of every file of a folder by their paths, git's own left out. */
async function bytesIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = await readdir(folder, { recursive: true })
  const files = await Promise.all(names.filter((name) => !/^\.git(?:\/|$)/.test(name)).map(async (name) => ((await stat(join(folder, name))).isFile() ? [[name, await readFile(join(folder, name), 'latin1')] as const] : [])))
  return new Map(files.flat().sort(([left], [right]) => (left < right ? -1 : 1)))
}

test('of an endless loop 250 of 251 migrations go with their rollbacks, the check is clean, and all comes back byte for byte', async () => {
  const { folder, git, commit } = await makeRepository()
  await cp(join(root, 'examples/endless-loop'), folder, { recursive: true })
  await commit('base', {})
  const before = await bytesIn(folder)
  const pgParity = async (...args: readonly string[]): ReturnType<typeof runCli> => runCli(args, { cwd: folder })

  const planned = await pgParity('cleanup', '--migrations', 'migrations', ...service)
  expect(planned).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/250 of 251 migrations can be archived[^]* {2}20250612220107 … 20250612225055 {2}250, 12 s apart {2}each writes view trading\.open_positions as it is\n/) })
  expect(planned.stdout.split('\n').length).toBeLessThan(20)
  expect(await git('status', '--short')).toBe('')

  const applied = readReport((await pgParity('cleanup', '--migrations', 'migrations', '--apply', '--format', 'json', ...service)).stdout)
  expect(applied.cleanup).toMatchObject({ state: 'applied', total: 251, archive: 'archive/migrations', proof: { kept: 1, replays: 1 }, kept: [] })
  expect(applied.cleanup?.planned).toHaveLength(250)
  expect(await readdir(join(folder, 'migrations'))).toEqual(['migration_20250612_215941.sql', ...[...before.keys()].filter((path) => path.includes('rollback_20250612_215941')).map((path) => path.slice('migrations/'.length))])
  expect(await readdir(join(folder, 'archive/migrations'))).toHaveLength(501)

  const checked = readReport((await pgParity('check', '--schema', 'schema.sql', '--migrations', 'migrations', '--base', 'HEAD', '--format', 'json', ...service)).stdout)
  expect(checked).toMatchObject({ conclusion: 'success', findings: [], changes: [], effect: { changes: [] } })

  expect(await pgParity('cleanup', '--undo', 'archive/migrations/manifest.json')).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('250 migrations taken back') })
  expect(await git('status', '--short', '--ignored')).toBe('')
  expect(await bytesIn(folder)).toEqual(before)
  expect(existsSync(join(folder, 'archive'))).toBe(false)
})

test('a process that is killed while it moves files loses none, at 20 random moments, and the next one goes on in either direction', async () => {
  // A migration of diesel is a folder, with whatever lies in it: two migrations are soon replayed, and there is much to move.
  const many: Files = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`m/2026-01-02-000000_b/${String(index)}.txt`, `file ${String(index)}\n`]))
  const folder = await makeFolder({ 'm/2026-01-01-000000_a/up.sql': 'create table t ();', 'm/2026-01-02-000000_b/up.sql': 'select 1;', ...many })
  const wanted = [...(await bytesIn(folder)).entries()].filter(([path]) => path.includes('_b/'))
  const [manifest, crowd] = [join(folder, 'archive/m/manifest.json'), join(folder, 'm/2026-01-02-000000_b')]
  const directions = { archive: ['cleanup', '--migrations', 'm', '--apply', ...service], restore: ['cleanup', '--migrations', 'm', '--undo', 'archive/m/manifest.json'] } as const
  /** How many files are where they were; fails where one is nowhere whole. */
  const count = async (): Promise<number> => {
    const found = await bytesIn(folder)
    const lost = wanted.filter(([path, bytes]) => found.get(path) !== bytes && found.get(path.replace(/^m/, 'archive/m')) !== bytes)
    expect(lost.map(([path]) => path)).toEqual([])
    return wanted.filter(([path]) => found.has(path)).length
  }
  const isHalf = (left: number): boolean => left > 0 && left < wanted.length

  /** What of a folder is seen from outside: it is another as soon as files begin to move. */
  const look = (): string => [manifest, crowd].map((path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 'absent').join(' ')
  const random = seededRandom(20260101)
  // Within how many milliseconds of moving it is killed: less where it was quicker than that.
  let span = 60
  let halves = 0
  let direction: keyof typeof directions = 'archive'
  for (let kill = 0; kill < 20; kill += 1) {
    const isFresh = !existsSync(manifest)
    if (isFresh) direction = 'archive'
    const before = look()
    const running = startCli(directions[direction], { cwd: folder })
    const polled = setInterval(() => {
      if (look() === before) return
      clearInterval(polled)
      setTimeout(() => running.kill('SIGKILL'), span * random())
    }, 1)
    const { exitCode, stderr } = await running.ended
    clearInterval(polled)
    const left = await count()
    if (isHalf(left)) {
      halves += 1
      // Nobody else goes by a folder that is neither the one nor the other.
      if (halves === 1) expect(await runCli(['check', '--migrations', 'm', ...service], { cwd: folder })).toMatchObject({ exitCode: 2, stderr: expect.stringMatching(/cleanup --apply.*cleanup --undo archive\/m\/manifest\.json/) })
    }
    expect([exitCode, exitCode === null || exitCode === 0 ? '' : stderr]).toEqual([exitCode === null ? null : 0, ''])
    span *= exitCode === 0 ? 0.7 : 1.1
    // What was completed goes the other way next; what was killed goes on in either direction.
    direction = exitCode === 0 || random() < 0.5 ? (direction === 'archive' ? 'restore' : 'archive') : direction
  }
  // It has to have been killed in the middle, and not before or after.
  expect(halves).toBeGreaterThanOrEqual(4)
  if (existsSync(manifest)) expect(await runCli(directions.restore, { cwd: folder })).toMatchObject({ exitCode: 0 })
  expect(await count()).toBe(wanted.length)
  expect([...(await bytesIn(folder)).keys()].filter((path) => !path.startsWith('m/'))).toEqual([])
}, 120_000)

test('a run that is undone in a folder of others leaves what is not its own', async () => {
  const folder = await makeFolder({ 'm/1.sql': 'create table t ();', 'm/2.sql': 'select 1;', 'archive/m/notes.txt': 'mine' })
  expect(await runCli(['cleanup', '--migrations', 'm', '--apply', ...service], { cwd: folder })).toMatchObject({ exitCode: 0 })
  await writeFile(join(folder, 'archive/m/more.txt'), 'mine too')
  expect(await runCli(['cleanup', '--undo', 'archive/m/manifest.json'], { cwd: folder })).toMatchObject({ exitCode: 0 })
  expect([...(await bytesIn(folder)).keys()]).toEqual(['archive/m/more.txt', 'archive/m/notes.txt', 'm/1.sql', 'm/2.sql'])
})

/** Numbers from 0 to 1 that are the same in each run. */
function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
