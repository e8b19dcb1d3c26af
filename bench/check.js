/**
 * How long a whole check takes: `node bench/check.js [RUNS]`. Each run is a process of its own, beside one that only prints
 * the version, so that the ratio holds on a noisy machine.
 */
import { spawnSync } from 'node:child_process'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const cli = join(root, 'dist/cli.js')
const runs = Number(process.argv[2] ?? 5)
const example = (/** @type {string} */ name) => ['check', '--schema', `examples/${name}/schema.sql`, '--migrations', `examples/${name}/migrations`]

/** @param {readonly string[]} parameters */
function seconds(parameters) {
  const begun = performance.now()
  const { status } = spawnSync(process.execPath, [cli, ...parameters], { cwd: root, stdio: 'ignore' })
  if (status !== 0) throw new Error(`${parameters.join(' ')} ended with ${String(status)}`)
  return (performance.now() - begun) / 1000
}

/** @param {readonly number[]} values */
function median(values) {
  return [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)] ?? 0
}

for (const name of ['shop', 'endless-loop']) {
  const pairs = Array.from({ length: runs }, () => [seconds(example(name)), seconds(['--version'])])
  const check = pairs.map(([time = 0]) => time)
  const ratio = pairs.map(([time = 0, start = 1]) => time / start)
  console.log(`${name}: median ${median(check).toFixed(2)} s, least ${Math.min(...check).toFixed(2)} s, ${median(ratio).toFixed(1)} times the start of the program`)
}
