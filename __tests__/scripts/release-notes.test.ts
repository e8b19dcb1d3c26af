import { expect, test } from '@jest/globals'

import { releaseNotes } from '../../scripts/release-notes.js'

const changelog = '# Changelog\n\n## [Unreleased]\n\n- Later\n\n## [1.2.3] - 2026-11-23\n\n### Added\n\n- A thing\n\n## [1.2.2] - 2026-11-01\n\n- Earlier\n'
const repository = { version: '1.2.3', lockedVersion: '1.2.3', changelog }

test('the notes of a release are its section of the changelog', () => {
  expect(releaseNotes('v1.2.3', repository)).toEqual({ notes: '### Added\n\n- A thing', problems: [] })
})

test.each([
  ['another version', 'v1.2.2', {}, 'package.json is of version 1.2.3'],
  ['a lock file that was forgotten', 'v1.2.3', { lockedVersion: '1.2.2' }, 'package-lock.json is of version 1.2.2'],
  ['a tag that is no version', 'v1.2.3-rc.1', { version: '1.2.3-rc.1', lockedVersion: '1.2.3-rc.1', changelog: '## [1.2.3-rc.1] - 2026-11-23\n\n- A\n' }, 'v1.2.3-rc.1 is no vX.Y.Z'],
  ['no section', 'v1.2.3', { changelog: '## [Unreleased]\n\n- Later\n' }, 'CHANGELOG.md has no section "## [1.2.3] - YYYY-MM-DD"'],
  ['a section without a date', 'v1.2.3', { changelog: changelog.replace('2026-11-23', 'soon') }, 'CHANGELOG.md has no section "## [1.2.3] - YYYY-MM-DD"'],
  ['a section of 1.2.30', 'v1.2.3', { changelog: changelog.replace('[1.2.3]', '[1.2.30]') }, 'CHANGELOG.md has no section "## [1.2.3] - YYYY-MM-DD"'],
  ['nothing to say', 'v1.2.3', { changelog: changelog.replace(/### Added\n\n- A thing\n\n/, '') }, 'CHANGELOG.md says nothing about v1.2.3']
])('no release has %s', (_what, tag, differing, problem) => {
  expect(releaseNotes(tag, { ...repository, ...differing }).problems).toEqual([problem])
})
