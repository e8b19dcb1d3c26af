/** What a runner downloads of the action: an archive of the repository, without what .gitattributes leaves out. */
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

import { expect, test } from '@jest/globals'

import { makeFolder, makeRepository } from '../support/folder.js'
import { root } from '../support/program.js'

const run = promisify(execFile)
const attributes = readFileSync(join(root, '.gitattributes'), 'utf8')

/** The paths of the files in an archive of the last commit, by the attributes that stand in the folder now. */
async function archived(folder: string): Promise<readonly string[]> {
  const archive = join(await makeFolder({}), 'archive.tar')
  await run('git', ['archive', '--worktree-attributes', '--format=tar', `--output=${archive}`, 'HEAD'], { cwd: folder })
  const { stdout } = await run('tar', ['-tf', archive], { maxBuffer: 1 << 24 })
  return stdout.split('\n').filter((path) => path !== '' && !path.endsWith('/'))
}

/** What the action needs of the files of a repository and an archive lacks. */
function missing(files: readonly string[], archive: readonly string[]): readonly string[] {
  return files.filter((path) => /^(?:dist\/|hooks\/|action\.yml$|package\.json$|LICENSE$)/.test(path) && !archive.includes(path))
}

test('the archive holds all that runs, and nothing that does not', async () => {
  const { stdout } = await run('git', ['ls-files'], { cwd: root, maxBuffer: 1 << 24 })
  const [files, archive] = [stdout.split('\n'), await archived(root)]
  expect(missing(files, archive)).toEqual([])
  expect(archive).toEqual(expect.arrayContaining(['action.yml', 'dist/action.js', 'dist/bundle.js', 'dist/data-directory.tar.gz']))
  expect(archive.filter((path) => /^(?:\.ci|\.github|__tests__|bench|docs|examples|scripts|src)\//.test(path))).toEqual([])
})

test.each([
  ['dist', '/dist export-ignore', ['dist/action.js', 'dist/node_modules/p/p.wasm']],
  ['packages', 'node_modules export-ignore', ['dist/node_modules/p/p.wasm']],
  ['action.yml', '*.yml export-ignore', ['action.yml']]
])('it would be seen if %s were left out', async (_what, line, lost) => {
  const repository = await makeRepository()
  const files = { 'action.yml': '', 'dist/action.js': '', 'dist/node_modules/p/p.wasm': '', 'src/action.ts': '' }
  await repository.commit('All', { ...files, '.gitattributes': attributes })
  expect(missing(Object.keys(files), await archived(repository.folder))).toEqual([])
  await repository.commit('Fault', { '.gitattributes': `${attributes}${line}\n` })
  expect(missing(Object.keys(files), await archived(repository.folder))).toEqual(lost)
})
