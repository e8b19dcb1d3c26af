/** The workflows of this repository, those that it shows others, and those of its README. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

import { parse } from 'yaml'

import { root } from '../support/program.js'

/** A step of a job, as far as tests look at it. */
export interface Step {
  readonly id?: string
  readonly name?: string
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, unknown>>
  readonly env?: Readonly<Record<string, string>>
  readonly 'continue-on-error'?: boolean
}

/** A job, as far as tests look at it. */
export interface Job {
  readonly uses?: string
  readonly 'runs-on'?: string
  readonly 'timeout-minutes'?: number
  readonly permissions?: Readonly<Record<string, string>>
  readonly strategy?: { readonly matrix?: Readonly<Record<string, unknown>> }
  readonly container?: unknown
  readonly services?: Readonly<Record<string, { readonly ports?: readonly string[] }>>
  readonly steps?: readonly Step[]
}

/** What triggers a workflow, as far as tests look at it. */
export interface Trigger {
  readonly types?: readonly string[]
  readonly workflows?: readonly string[]
}

/** A workflow: its text, for what YAML does not keep, and what it says. */
export interface Workflow {
  readonly path: string
  readonly text: string
  readonly name: string
  readonly on: Readonly<Record<string, Trigger | null>>
  readonly permissions: unknown
  readonly concurrency: unknown
  readonly jobs: Readonly<Record<string, Job>>
}

/** How workflows of others name this action. */
export const own = 'OWNER/pg-parity@v1'

/** Reads what stands in a file or a block of one. */
export function readWorkflow(path: string, text: string): Workflow {
  const { name, on, permissions, concurrency, jobs } = parse(text) as Workflow
  return { path, text, name, on, permissions, concurrency, jobs }
}

function folder(path: string): readonly Workflow[] {
  const names = readdirSync(join(root, path)).filter((name) => name.endsWith('.yml'))
  return names.map((name) => readWorkflow(`${path}/${name}`, readFileSync(join(root, path, name), 'utf8')))
}

/** What GitHub runs for this repository. */
export const ours = folder('.github/workflows')

/** What users copy. */
export const examples = folder('examples/workflows')

/** The blocks of the README that show jobs; where one shows nothing else, the rest is as in the block before. */
export const shown: readonly Workflow[] = (() => {
  const blocks = [...readFileSync(join(root, 'README.md'), 'utf8').matchAll(/^```yaml\n([^]*?)^```$/gm)].map(([, block = '']) => block).filter((block) => /^jobs:/m.test(block))
  const head = blocks[0]?.split(/^jobs:/m)[0] ?? ''
  return blocks.map((block, index) => readWorkflow(`README.md (${String(index + 1)})`, block.startsWith('jobs:') ? head + block : block))
})()

/** The jobs of a workflow by name, with their steps. */
export function jobsOf({ jobs }: Workflow): readonly (readonly [name: string, job: Job, steps: readonly Step[]])[] {
  return Object.entries(jobs).map(([name, job]) => [name, job, job.steps ?? []])
}

/** Whether a step uses this action. */
export function isOwn({ uses }: Step): boolean {
  return uses === own || uses === './'
}
