import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * The folder of this test run, for what outlives a test. It is removed when the run ends, after every process whose
 * id stands in a file `server.pid` in one of its folders has been ended (reaper.js).
 *
 * @throws Error outside of jest
 */
export function runFolder(): string {
  const folder = process.env['PG_PARITY_TEST_FOLDER']
  if (folder === undefined) throw new Error('PG_PARITY_TEST_FOLDER is not set: run the tests through jest')
  return folder
}

/**
 * @param name what the folder is for
 * @returns a new folder in the run's folder
 */
export async function ownFolder(name: string): Promise<string> {
  const folder = join(runFolder(), `${name}-${process.pid}-${process.hrtime.bigint()}`)
  await mkdir(folder)
  return folder
}
