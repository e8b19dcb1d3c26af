import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { describe, expect, test } from '@jest/globals'

import { apart, foreign, forbidden, packages, pipeline, places, single } from '../scripts/boundaries.js'
import { importsOf, violations } from './support/imports.js'

const root = fileURLToPath(new URL('..', import.meta.url))

/** The files below a folder of the repository, by path, with slashes. */
function files(folder: string, name: RegExp): ReadonlyMap<string, string> {
  const paths = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => name.test(path))
  return new Map(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]))
}

const sources = files('src', /\.ts$/)
const tests = new Map([...files('__tests__', /\.[jt]s$/)].filter(([path]) => !/\/corpus\/|\/source\/tools\//.test(path)))
const code = new Map([...sources, ...tests, ...files('scripts', /\.js$/)])

describe('the house', () => {
  test('there are sources to look at', () => {
    expect(sources.size).toBeGreaterThan(10)
    expect([...sources.values()].flatMap(importsOf).length).toBeGreaterThan(sources.size)
  })

  test('nothing imports what is right of it in the pipeline, or a package that another place keeps', () => {
    expect([...sources].flatMap(([path, text]) => violations(path, text))).toEqual([])
  })

  test('every file of src has a place in the pipeline', () => {
    const homeless = [...sources.keys()].filter((path) => !places.includes(path.split('/')[1]?.replace(/\.ts$/, '') ?? ''))
    expect(homeless).toEqual([])
  })

  test('files stay near 250 lines', () => {
    const long = [...code].filter(([, text]) => text.trimEnd().split('\n').length > 260).map(([path]) => path)
    expect(long).toEqual([])
  })

  test('file names are kebab-case nouns, and nothing is called by what says nothing', () => {
    const names = [...code.keys()].flatMap((path) => path.split('/').slice(1))
    const strange = names.filter((name) => !/^(__tests__|[a-z0-9]+(-[a-z0-9]+)*(\.test)?(\.[jt]s)?)$/.test(name))
    expect(strange).toEqual([])
    expect(names.filter((name) => /^(utils?|helpers?|manager|common|misc)(\.|$)/.test(name))).toEqual([])
  })

  test('only suites take from jest what belongs to the suite: other modules are loaded once for many', () => {
    const taking = [...tests].filter(([path, text]) => !path.endsWith('.test.ts') && /^import \{[^}]*\} from '@jest\/globals'/m.test(text)).map(([path]) => path)
    expect(taking).toEqual([])
  })

  test('only src/cli.ts ends the process, and no linter is told to look away', () => {
    const ending = [...sources].filter(([path, text]) => path !== 'src/cli.ts' && /\bprocess\.exit\b/.test(text))
    expect(ending.map(([path]) => path)).toEqual([])
    const silenced = [...code].filter(([, text]) => /eslint-(disable)|@ts-(ignore|nocheck|expect-error)/.test(text))
    expect(silenced.map(([path]) => path)).toEqual([])
  })
})

describe('the table of boundaries', () => {
  test('names every place once, and speaks of no other', () => {
    expect(new Set(places).size).toBe(places.length)
    const named = [...Object.keys(apart), ...Object.values(apart).flat(), ...Object.values(packages)]
    expect([...named, ...Object.entries(single).flat()].filter((place) => !places.includes(place))).toEqual([])
  })

  test('the order is that of the design', () => {
    const order = ['sql', 'database', 'catalog', 'findings', 'verdict', 'report', 'commands', 'github', 'cli']
    const positions = order.map((place) => pipeline.findIndex((group) => group.includes(place)))
    expect(positions).toEqual([...positions].sort((one, other) => one - other))
    expect(forbidden('sql')).toEqual(places.filter((place) => place !== 'sql'))
    expect(forbidden('terminal')).toContain('github')
    expect(forbidden('commands')).not.toContain('report')
  })

  test('a package is foreign everywhere but in its place', () => {
    expect(foreign('github')).not.toContain('@actions/*')
    expect(foreign('commands')).toContain('@actions/*')
  })
})

describe('violations', () => {
  const planted: readonly (readonly [string, string, string])[] = [
    ['a folder to the right', 'src/sql/a.ts', "import { render } from '../report/text.js'"],
    ['a type to the right', 'src/findings/rules/a.ts', "import type { Verdict } from '../../verdict.js'"],
    ['over several lines', 'src/config/a.ts', "import {\n  a,\n  b\n} from '../source/b.js'"],
    ['a re-export', 'src/catalog/a.ts', "export { b } from '../history/b.js'"],
    ['an import for its effects', 'src/verdict.ts', "import './report/text.js'"],
    ['an import on demand', 'src/snapshot/a.ts', "const b = await import('../catalog/b.js')"],
    ['a front end', 'src/commands/a.ts', "import { comment } from '../github/comment.js'"],
    ['a neighbour', 'src/terminal/a.ts', "import { comment } from '../github/comment.js'"],
    ['what is kept apart', 'src/report/a.ts', "import { open } from '../database/session.js'"],
    ['an entry that imports more than the bundle', 'src/cli.ts', "import { check } from './commands/check.js'"],
    ['a package', 'src/commands/a.ts', "import { Client } from 'pg'"],
    ['a part of a package', 'src/commands/a.ts', "import { live } from '@electric-sql/pglite/live'"],
    ['a package of a scope', 'src/report/a.ts', "import * as core from '@actions/core'"]
  ]

  test.each(planted)('finds %s', (_what, path, text) => {
    expect(violations(path, text)).toHaveLength(1)
  })

  const innocent: readonly (readonly [string, string, string])[] = [
    ['what is to the left', 'src/report/a.ts', "import { z } from '../findings/finding.js'"],
    ['the same folder', 'src/sql/a.ts', "import { scan } from './scanner.js'"],
    ['the same folder, seen from a folder in it', 'src/source/formats/a.ts', "import { read } from '../file-tree.js'"],
    ['a package in its place', 'src/database/a.ts', "import { Client } from 'pg'"],
    ['a package whose name begins the same', 'src/source/a.ts', "import { parse } from 'pg-connection-string'"],
    ['an import that a string speaks of', 'src/sql/a.ts', "const text = `\n  import { a } from the text\n`"],
    ['an import in a comment', 'src/sql/a.ts', "// import { render } from '../report/text.js'"],
    ['the bundle', 'src/cli.ts', "import { runCli } from './bundle.js'"]
  ]

  test.each(innocent)('lets %s pass', (_what, path, text) => {
    expect(violations(path, text)).toEqual([])
  })
})
