import { describe, expect, test } from '@jest/globals'

import { outline, read } from './folder.js'
import type { Files } from './folder.js'

const within = (files: Files): Files => Object.fromEntries(Object.entries(files).map(([path, text]) => [`supabase/migrations/${path}`, text]))
const files = within({ '20250613080000_names.sql': 'select 2;', '20250612220107_users.sql': 'select 1;', 'seed.sql': '', '20250101_old/1_x.sql': '', '20250614000000.sql': '' })
const folder = 'supabase/migrations'

describe('supabase', () => {
  test('is known by its folder', async () => {
    expect(await read(files, 'auto', folder)).toMatchObject({ format: { name: 'supabase' }, why: 'supabase/migrations/20250612220107_users.sql lies in supabase/migrations' })
    expect((await read(within({ 'users.sql': '' }), 'auto', folder)).format.name).toBe('plain')
    expect((await read({ 'db/supabase/20250612220107_users.sql': '' }, 'auto', 'db/supabase')).format.name).toBe('plain')
  })

  test('runs in the order of the file names, passing over what does not fit', async () => {
    const { migrations, passedOver } = await read(files, 'auto', folder)
    expect(migrations.map(({ id, up }) => `${id} ${up.running}`)).toEqual(['20250612220107 around others', '20250613080000 around others'])
    expect(passedOver.map((path) => path.slice(folder.length + 1))).toEqual(['20250101_old/1_x.sql', '20250614000000.sql', 'seed.sql'])
  })

  test('skips the dump of the platform that a first file of before December 2021 is', async () => {
    const init = (version: string): Files => ({ [`m/${version}_init.sql`]: '', 'm/20250612220107_users.sql': '' })
    expect(await outline(init('20211208235959'), 'supabase')).toHaveLength(1)
    expect(await outline(init('20211209000000'), 'supabase')).toHaveLength(2)
    expect(await outline({ ...init('20211208235959'), 'm/0_first.sql': '' }, 'supabase')).toHaveLength(3)
  })

  test('refuses a version twice', async () => {
    await expect(read({ 'm/1_a.sql': '', 'm/1_b.sql': '' }, 'supabase')).rejects.toThrow('m/1_a.sql and m/1_b.sql both have the version 1')
  })
})
