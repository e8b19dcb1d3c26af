/** Folders of files for the program to work on. */
import { execFile } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

import { ownFolder } from './run-folder.js'

/** Text of files by their paths. */
export type Files = Readonly<Record<string, string>>

/**
 * Makes a folder with these files; it is removed when the test run ends.
 *
 * @returns its path
 */
export async function makeFolder(files: Files): Promise<string> {
  const folder = await ownFolder('files')
  await writeFiles(folder, files)
  return folder
}

/** Writes files into a folder, over those that are there. */
export async function writeFiles(folder: string, files: Files): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
}

/** A git repository in a folder. */
export interface Repository {
  readonly folder: string
  /** Writes files, commits all that is there, and gives the commit's hash. */
  readonly commit: (message: string, files: Files) => Promise<string>
  /** Runs git there and gives what it prints, trimmed. */
  readonly git: (...parameters: readonly string[]) => Promise<string>
}

/** Settings that must not depend on whose machine this is. */
const settings = ['user.name=Tester', 'user.email=tester@example.com', 'commit.gpgsign=false', 'core.autocrlf=false', 'init.defaultBranch=main']

/** Makes an empty git repository with the branch `main`; it is removed when the test run ends. */
export async function makeRepository(): Promise<Repository> {
  const folder = await ownFolder('repository')
  const git = async (...parameters: readonly string[]): Promise<string> => {
    const options = { cwd: folder, env: { PATH: process.env['PATH'], HOME: folder, SystemRoot: process.env['SystemRoot'] } }
    const { stdout } = await promisify(execFile)('git', [...settings.flatMap((setting) => ['-c', setting]), ...parameters], options)
    return stdout.trim()
  }
  await git('init', '--quiet')
  return {
    folder,
    git,
    commit: async (message, files) => {
      await writeFiles(folder, files)
      await git('add', '--all')
      await git('commit', '--quiet', '--message', message)
      return git('rev-parse', 'HEAD')
    }
  }
}
