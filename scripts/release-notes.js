/** Prints what CHANGELOG.md says about a release, and exits 1 if it is none: `node scripts/release-notes.js v1.2.3` */
import { readFileSync } from 'node:fs'

/**
 * @param {string} tag
 * @param {{ version: string, lockedVersion: string, changelog: string }} repository what package.json, package-lock.json and CHANGELOG.md say
 * @returns {{ notes: string, problems: string[] }}
 */
export function releaseNotes(tag, { version, lockedVersion, changelog }) {
  const problems = []
  if (!/^v\d+\.\d+\.\d+$/.test(tag)) problems.push(`${tag} is no vX.Y.Z`)
  if (`v${version}` !== tag) problems.push(`package.json is of version ${version}`)
  if (lockedVersion !== version) problems.push(`package-lock.json is of version ${lockedVersion}`)
  const sections = changelog.split(/^## /m)
  const section = sections.find((each) => each.startsWith(`[${tag.slice(1)}] - `)) ?? ''
  const [heading = '', ...lines] = section.split('\n')
  const notes = lines.join('\n').trim()
  if (!/ - \d{4}-\d{2}-\d{2}$/.test(heading)) problems.push(`CHANGELOG.md has no section "## [${tag.slice(1)}] - YYYY-MM-DD"`)
  else if (notes === '') problems.push(`CHANGELOG.md says nothing about ${tag}`)
  return { notes, problems }
}

if (process.argv[1]?.endsWith('release-notes.js')) {
  const root = new URL('../', import.meta.url)
  /** @param {string} name */
  const read = (name) => readFileSync(new URL(name, root), 'utf8')
  const { version } = JSON.parse(read('package.json'))
  const { notes, problems } = releaseNotes(process.argv[2] ?? '', { version, lockedVersion: JSON.parse(read('package-lock.json')).version, changelog: read('CHANGELOG.md') })
  for (const problem of problems) console.error(problem)
  if (problems.length > 0) process.exitCode = 1
  else console.log(notes)
}
