import { describe, expect, test } from '@jest/globals'

import { limits } from '../../src/report/limits.js'
import { makeGallery } from '../support/gallery.js'

const gallery = makeGallery()
const of = (title: string): string => gallery.find((exhibit) => exhibit.title === title)?.markdown ?? ''

describe('the gallery', () => {
  test('has no two of a kind, and every comment fits', () => {
    expect(new Set(gallery.map(({ markdown }) => markdown)).size).toBe(gallery.length)
    for (const { markdown } of gallery) expect(markdown.length).toBeLessThanOrEqual(limits.comment.most)
  })

  test('shows verdicts of every sort', () => {
    expect(new Set(gallery.map(({ markdown }) => /^### (\S+) /.exec(markdown)?.[1]))).toEqual(new Set(['✅', '❌', '⛔']))
  })
})

describe('a rate that is too high', () => {
  test('is drawn: each migration as long as its window, merged ones, new ones, and when there is room again', () => {
    expect(of('Too fast')).toContain(`\`\`\`mermaid
gantt
dateFormat YYYY-MM-DDTHH:mm:ss
axisFormat %H:%M
title Each migration with its window (UTC)
migration_20250612_220107.sql :done, 2025-06-12T22:01:07, 60m
migration_20250612_220108.sql :crit, 2025-06-12T22:21:07, 60m
earliest time that is allowed :milestone, 2025-06-12T23:01:07, 0m
\`\`\``)
  })

  test('of many is drawn with the first and the last of them', () => {
    const diagram = /```mermaid\n([^`]*)```/.exec(of('A loop'))?.[1] ?? ''
    expect(diagram.match(/:(?:done|crit),/g)).toHaveLength(12)
    expect(diagram).toContain('\nsection 238 more\nmigration_20250612_220348.sql :crit,')
  })

  test('is not drawn where there is no room for it', () => {
    expect(of('More than a comment holds')).not.toContain('mermaid')
  })
})
