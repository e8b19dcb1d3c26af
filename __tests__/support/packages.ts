/** Packages that only some tests need, each folder with a `package.json` and a lock file of its own. */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { promisify } from 'node:util'

const run = promisify(execFile)

/**
 * Installs the packages of a folder where that has not been done, in the versions of its lock file. `npm ci` would not do: it
 * refuses a lock file that lacks an optional package for another platform, which not every registry has.
 *
 * @param folder its path, with a slash at the end
 * @param optional `include` where what is needed is a program for this platform
 * @throws Error with what npm said
 */
export async function installPackages(folder: string, optional: 'omit' | 'include' = 'omit'): Promise<void> {
  if (existsSync(`${folder}node_modules/.package-lock.json`)) return
  const parameters = ['install', '--no-save', '--prefix', folder, '--no-audit', '--no-fund', '--ignore-scripts', `--${optional}=optional`, '--loglevel=error']
  await run('npm', parameters, { shell: process.platform === 'win32' }).catch((error: unknown) => {
    throw new Error(`the packages of ${folder} could not be installed: ${error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error)}`, { cause: error })
  })
}
