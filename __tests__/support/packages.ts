/** Packages that only some tests need, each folder with a `package.json` and a lock file of its own. */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { promisify } from 'node:util'

const run = promisify(execFile)

/**
 * Installs the packages of a folder where that has not been done, in exactly the versions of its lock file.
 *
 * @param folder its path, with a slash at the end
 * @throws Error with what npm said
 */
export async function installPackages(folder: string): Promise<void> {
  if (existsSync(`${folder}node_modules/.package-lock.json`)) return
  await run('npm', ['ci', '--prefix', folder, '--no-audit', '--no-fund', '--ignore-scripts', '--omit=optional'], { shell: process.platform === 'win32' })
}
