import { describe, expect, test } from '@jest/globals'

import { outline, read } from './folder.js'

const named = (...paths: readonly string[]): Record<string, string> => Object.fromEntries(paths.map((path) => [path, '']))

describe('files of any kind, beside a command that runs them', () => {
  test.each([
    ['Alembic', ['m/README', 'm/env.py', 'm/script.py.mako', 'm/versions/1975ea83b712_people.py', 'm/versions/__pycache__/1975ea83b712_people.cpython-312.pyc'],
      ['1975ea83b712_people: m/versions/1975ea83b712_people.py leniently']],
    ['Django', ['m/__init__.py', 'm/0001_initial.py', 'm/0010_email.py', 'm/0002_name.py'],
      ['0001: m/0001_initial.py leniently', '0002: m/0002_name.py leniently', '0010: m/0010_email.py leniently']],
    ['TypeORM', ['m/1749765667000-People.ts', 'm/index.ts', 'm/types.d.ts'],
      ['1749765667000: m/1749765667000-People.ts leniently, 2025-06-12T22:01:07.000Z']],
    ['Knex', ['m/20250612220107_people.mjs'], ['20250612220107: m/20250612220107_people.mjs leniently, 2025-06-12T22:01:07.000Z']],
    ['Rails', ['m/20250612220107_create_people.rb'], ['20250612220107: m/20250612220107_create_people.rb leniently, 2025-06-12T22:01:07.000Z']],
    ['EF Core', ['m/20250612220107_People.cs', 'm/20250612220107_People.Designer.cs', 'm/ShopContextModelSnapshot.cs'],
      ['20250612220107: m/20250612220107_People.cs leniently, 2025-06-12T22:01:07.000Z']],
    ['Go', ['m/1_a.up.go', 'm/1_a.down.go'], ['1: m/1_a.up.go leniently, back by m/1_a.down.go leniently']]
  ])('of %s', async (_tool, paths, expected) => {
    expect(await outline(named(...paths), 'any')).toEqual(expected)
  })

  test('are called by their paths where several applications use the same names', async () => {
    const { migrations } = await read(named('m/a/0001_initial.py', 'm/b/0001_initial.py', 'm/b/0001_other.py'), 'any')
    expect(migrations.map(({ id }) => id)).toEqual(['m/a/0001_initial.py', 'm/b/0001_initial.py', '0001_other'])
  })

  test('are something', async () => {
    await expect(read(named('m/README.md'), 'any')).rejects.toThrow('m: no migration of the format any in it; passed over: m/README.md')
  })
})
