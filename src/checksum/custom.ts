import { Script, createContext } from 'node:vm'
import { ConfigError } from '../config/config-error.js'
import type { ChecksumRule } from '../config/structured-types.js'
import { seedSteps } from './seed-rules.js'
import type { Step } from './seed-rules.js'

/** So long the rules may take for one text, in milliseconds. */
const longest = 1000

/**
 * What the `custom` checksum hashes: the text after its rules, in their order, and nothing else is done to it. A replacement may
 * speak of the match as in JavaScript: `$1`, `$<name>`, `$&`.
 *
 * @returns a function that throws ConfigError where a rule takes longer than a second or makes more of a text than fits
 */
export function createCustom(rules: readonly ChecksumRule[]): (text: string) => string {
  const steps = rules.flatMap(stepsOf)
  // Only a script of node:vm has a time limit, and it ends a regular expression in its midst.
  const script = new Script('run()')
  const sandbox = { run: (): void => undefined }
  const context = createContext(sandbox)
  return (text) => {
    let reduced = text
    let current: Step | undefined
    sandbox.run = () => {
      for (current of steps) reduced = current.apply(reduced)
    }
    try {
      script.runInContext(context, { timeout: longest })
    } catch (error) {
      throw new ConfigError([`\`checksum-rules\`: \`${current?.name ?? ''}\` ${complaint(error)} The text begins with \`${beginning(text)}\`.`], { cause: error })
    }
    return reduced
  }
}

function stepsOf(rule: ChecksumRule): readonly Step[] {
  if (rule.kind === 'preset') return seedSteps()
  const expression = new RegExp(rule.pattern, `${rule.flags}g`)
  return [{ name: `/${rule.pattern}/${rule.flags}`, apply: (text) => text.replace(expression, rule.replacement) }]
}

function complaint(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  if (code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') return `cannot be applied: ${message}.`
  return `is still at work after ${longest / 1000} s on one object: repetitions inside of repetitions, such as \`(a+)+\`, try every way to divide a text.`
}

function beginning(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ')
  return line.length > 60 ? `${[...line].slice(0, 59).join('')}…` : line
}
