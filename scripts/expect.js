/**
 * For workflows: tells whether a step came out as it should. `STEP` is `toJSON(steps.ID)`; the arguments are its outcome and its
 * outputs, `name=value`, or `name` alone for any value that is not empty: `node scripts/expect.js failure conclusion=failure`
 */

/**
 * @param {{ outcome?: string, outputs?: Readonly<Record<string, string>> }} step
 * @param {readonly string[]} expectations
 * @returns {string[]} a line for each that does not hold
 */
export function unmet({ outcome, outputs = {} }, [wanted, ...rest]) {
  const wrong = outcome === wanted ? [] : [`the outcome is ${outcome}, not ${wanted}`]
  for (const expectation of rest) {
    const [name = '', ...values] = expectation.split('=')
    const [found, value] = [outputs[name] ?? '', values.join('=')]
    if (values.length === 0 ? found === '' : found !== value) wrong.push(`${name} is "${found}", not ${values.length === 0 ? 'given' : `"${value}"`}`)
  }
  return wrong
}

if (process.argv[1]?.endsWith('expect.js')) {
  const step = JSON.parse(process.env['STEP'] ?? '{}')
  const wrong = unmet(step, process.argv.slice(2))
  for (const line of wrong) console.error(line)
  if (wrong.length > 0) {
    console.error(JSON.stringify(step, null, 2))
    process.exitCode = 1
  }
}
