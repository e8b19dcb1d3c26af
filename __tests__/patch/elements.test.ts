import { beforeAll, describe, expect, test } from '@jest/globals'
import { commentsIn, elementsOf, indentationAt } from '../../src/patch/elements.js'
import { loadScanner } from '../../src/sql/scanner.js'

beforeAll(loadScanner)

const statement = `create table t (
  a numeric(10, 2) default round(1, 2), -- the first
  b text check (b in ('x,y', ')')),
  /* c is last */ c int -- no comma
)`

describe('elementsOf', () => {
  const found = (): ReturnType<typeof elementsOf> => elementsOf(statement)

  test('splits at the commas of the list alone', () => {
    expect(found().map(({ start, end }) => statement.slice(start, end))).toEqual([
      'a numeric(10, 2) default round(1, 2)', `b text check (b in ('x,y', ')'))`, 'c int'
    ])
  })

  test('says where the line of an element ends, with its comma and its comment', () => {
    expect(found().map(({ end, lineEnd }) => statement.slice(end, lineEnd))).toEqual([', -- the first', ',', ' -- no comma'])
    expect(found().map(({ hasComma }) => hasComma)).toEqual([true, true, false])
    expect(found().map(({ hasComment }) => hasComment)).toEqual([true, false, true])
    expect(found().map(({ beginsLine }) => beginsLine)).toEqual([true, true, false])
  })

  test('finds nothing where there is no list', () => {
    expect(elementsOf('create table t of app.row')).toEqual([])
  })

  test('gives an empty list as such', () => {
    expect(elementsOf('create table t ()')).toEqual([])
  })
})

describe('commentsIn', () => {
  test('gives real comments and nothing that looks like one', () => {
    expect(commentsIn(`select '-- no' /* yes */, $$ -- no $$ -- yes, too`)).toEqual(['/* yes */', '-- yes, too'])
  })
})

test('indentationAt gives the white space of the line', () => {
  expect(indentationAt('a\n\t  b', 5)).toBe('\t  ')
  expect(indentationAt('ab', 1)).toBe('')
})
