import { html } from './tag.js'

/** The style of the page: the system's own fonts, light or dark as the reader's system is. */
export const style = html`<style>
:root {
  color-scheme: light dark;
  --page: #f6f8fa; --card: #ffffff; --ink: #1f2328; --soft: #59636e; --line: #d1d9e0; --code: #f3f5f7;
  --good: #1a7f37; --bad: #cf222e; --warn: #9a6700; --note: #0969da;
  --added: #dafbe1; --removed: #ffebe9; --tint: 10%;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #0d1117; --card: #151b23; --ink: #e6edf3; --soft: #9198a1; --line: #3d444d; --code: #1c232c;
    --good: #3fb950; --bad: #f85149; --warn: #d29922; --note: #4493f8;
    --added: #12321f; --removed: #3c1a1d; --tint: 16%;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 15px/1.55 system-ui, -apple-system, "Segoe UI", sans-serif; }
main { max-width: 68rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0; letter-spacing: -0.01em; }
h2 { font-size: 1.1rem; margin: 2.5rem 0 0.25rem; }
h3 { font-size: 1rem; margin: 0; font-weight: 600; overflow-wrap: anywhere; }
p { margin: 0.4rem 0; }
code, pre { font: 0.87em/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
code { background: var(--code); border-radius: 4px; padding: 0.1em 0.35em; overflow-wrap: anywhere; }
pre { margin: 0.75rem 0 0; padding: 0.75rem 0; background: var(--code); border-radius: 6px; overflow-x: auto; }
pre span { display: block; padding: 0 0.9rem; min-height: 1.5em; white-space: pre; width: max-content; min-width: 100%; }
pre .add { background: var(--added); } pre .del { background: var(--removed); } pre .gap { color: var(--soft); }
.soft { color: var(--soft); } .whole { white-space: nowrap; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 1rem 1.25rem; margin: 0.75rem 0; }
.verdict { border-left: 6px solid var(--hue); background: color-mix(in srgb, var(--hue) var(--tint), var(--card)); padding: 1.25rem 1.5rem; }
.success, .notice-hue { --hue: var(--good); } .failure, .error { --hue: var(--bad); } .warning { --hue: var(--warn); } .notice { --hue: var(--note); }
.item { border-left: 4px solid var(--hue); }
.item header { display: flex; flex-wrap: wrap; gap: 0.25rem 0.75rem; align-items: baseline; justify-content: space-between; }
.badge { display: inline-block; border: 1px solid var(--hue); color: var(--hue); border-radius: 999px; padding: 0 0.6em; font-size: 0.78rem; font-weight: 600; }
.counts { display: grid; grid-template-columns: repeat(auto-fit, minmax(8rem, 1fr)); gap: 0.75rem; margin: 0.75rem 0; }
.counts div { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 0.6rem 0.9rem; }
.counts b { display: block; font-size: 1.5rem; line-height: 1.2; font-variant-numeric: tabular-nums; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.15rem 1rem; margin: 0.75rem 0 0; }
dt { color: var(--soft); } dd { margin: 0; overflow-wrap: anywhere; }
del, ins { text-decoration: none; } del code { background: var(--removed); } ins code { background: var(--added); }
.table { overflow-x: auto; padding: 0.25rem 0; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 0.45rem 1.25rem; border-bottom: 1px solid var(--line); }
tr:last-child td { border-bottom: 0; }
th { font-size: 0.8rem; font-weight: 600; color: var(--soft); }
ul { margin: 0.4rem 0 0; padding-left: 1.25rem; } li { overflow-wrap: anywhere; }
.advice { color: var(--soft); border-top: 1px solid var(--line); margin-top: 0.75rem; padding-top: 0.6rem; }
footer { margin-top: 2.5rem; color: var(--soft); font-size: 0.87rem; }
</style>`
