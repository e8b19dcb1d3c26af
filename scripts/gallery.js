/**
 * Makes a page of comments to look at: `npm run gallery [-- REPORT.json…]`. One of every kind, made by the renderer itself, and the
 * given reports as comments. Writes `lib/gallery.html`.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire, register } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { escape } from 'html-escaper'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'

register('./typescript-hooks.js', import.meta.url)

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')

/** @type {typeof import('../__tests__/support/gallery.js')} */
const { exhibit, makeGallery } = await import('../__tests__/support/gallery.js')
/** @type {typeof import('../src/report/document.js')} */
const { reportSchema } = await import('../src/report/document.js')

/** @param {string} path */
async function given(path) {
  return exhibit(path, reportSchema.parse(JSON.parse(await readFile(path, 'utf8'))))
}

/** @param {{ readonly title: string, readonly markdown: string }} exhibit */
function section({ title, markdown }) {
  const html = micromark(markdown, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] })
  // GitHub draws what is a diagram.
  const drawn = html.replace(/<pre><code class="language-mermaid">([\s\S]*?)<\/code><\/pre>/g, '<pre class="mermaid">$1</pre>')
  return `<h1>${escape(title)}</h1>\n<article class="markdown-body">\n${drawn}\n</article>`
}

const style = await readFile(createRequire(import.meta.url).resolve('github-markdown-css/github-markdown-light.css'), 'utf8')
const exhibits = [...makeGallery(), ...(await Promise.all(process.argv.slice(2).map(given)))]
const page = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Comments of pg-parity</title>
<style>${style}
body { margin: 2em auto; max-width: 860px; font-family: sans-serif; } h1 { font-size: 1em; color: #777; margin-top: 3em; }
.markdown-body { border: 1px solid #d0d7de; border-radius: 6px; padding: 16px; }</style></head>
<body>${exhibits.map(section).join('\n')}</body></html>
`
const target = join(root, 'lib', 'gallery.html')
await mkdir(dirname(target), { recursive: true })
await writeFile(target, page)
console.log(target)
