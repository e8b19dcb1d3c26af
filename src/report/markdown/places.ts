import { posix } from 'node:path'
import type { PhrasingContent } from 'mdast'
import { code, link } from './nodes.js'
import type { Links, Writing } from './options.js'

/** A place in a file as a link to its line, or as its bare name where nobody knows where files can be looked at. */
export function place(location: { readonly file: string; readonly line?: number }, links: Links | undefined): readonly PhrasingContent[] {
  const line = location.line === undefined ? '' : `:${location.line}`
  const label = code(`${location.file}${line}`)
  if (links === undefined) return [label]
  const path = posix.join(links.directory ?? '', location.file)
  // A path that leaves the repository cannot be linked to.
  if (path.split('/').includes('..') || posix.isAbsolute(location.file)) return [label]
  const anchor = location.line === undefined ? '' : `#L${location.line}`
  return [link(`${links.repository}/blob/${links.sha}/${path.split('/').map(encodeURIComponent).join('/')}${anchor}`, label)]
}

/** A migration by its identity, as a link to its file where the report knows it. */
export function migrationPlace(id: string, { links, migrationFiles }: Pick<Writing, 'links' | 'migrationFiles'>): readonly PhrasingContent[] {
  const file = migrationFiles.get(id)
  const [node] = file === undefined || links === undefined ? [] : place({ file }, links)
  return [node?.type === 'link' ? { ...node, children: [code(id)] } : code(id)]
}
