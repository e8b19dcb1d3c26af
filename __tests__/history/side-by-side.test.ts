import { describe, expect, test } from '@jest/globals'

import { sideBySide } from '../../src/catalog/follow/side-by-side.js'
import type { Session } from '../../src/database/session.js'
import { majors } from '../support/postgres.js'
import { openWorkbench } from '../catalog/workbench.js'

/** Uses two sessions of one database. */
async function withTwo<Result>(use: (first: Session, second: Session) => Promise<Result>): Promise<Result> {
  const workbench = await openWorkbench(majors.at(-1) ?? 'embedded')
  const scratch = await (await workbench.provider()).createScratch({ extensions: [] })
  try {
    const second = await scratch.companion?.()
    if (second === undefined) throw new Error('there is no other session')
    return await use(scratch.session, second)
  } finally {
    await scratch.drop()
    await workbench.close()
  }
}

const processId = async (session: Session): Promise<string> => (await session.query<{ readonly pid: string }>('select pg_backend_pid()::text as pid'))[0]?.pid ?? ''
const times = async <Result>(count: number, act: () => Promise<Result>): Promise<readonly Result[]> => Promise.all(Array.from({ length: count }, act))

describe('sessions side by side', () => {
  test('share the questions, and what takes long holds up only one of them', async () => {
    await withTwo(async (first, second) => {
      const ask = sideBySide([first, second])
      const [slow, all] = await Promise.all([
        ask(async (session) => (await session.query<{ readonly pid: string }>('select pg_backend_pid()::text as pid from pg_sleep(1)'))[0]?.pid), times(20, async () => ask(processId))
      ])
      expect(new Set(all)).toEqual(new Set([await processId(first), await processId(second)]))
      expect(all.filter((pid) => pid === slow).length).toBeLessThan(10)
    })
  })

  test('go on with the first where another is lost', async () => {
    await withTwo(async (first, second) => {
      const ask = sideBySide([first, second])
      await first.query(`select pg_terminate_backend(${await processId(second)})`)
      expect(new Set(await times(9, async () => ask(processId)))).toEqual(new Set([await processId(first)]))
    })
  })

  test('ask no more once something fails', async () => {
    await withTwo(async (first, second) => {
      const ask = sideBySide([first, second])
      let asked = 0
      const answers = await Promise.allSettled(Array.from({ length: 9 }, async () => ask(async (session) => {
        asked++
        await session.query('select 1 / 0')
      })))
      expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 9 }, () => 'rejected'))
      expect(asked).toBe(4)
    })
  })
})
