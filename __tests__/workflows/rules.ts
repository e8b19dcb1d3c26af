/** What a workflow has to keep to, here and in what users copy. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { parse } from 'yaml'

import { root } from '../support/program.js'
import { isOwn, jobsOf, own, type Job, type Step, type Workflow } from './workflow.js'

/** A rule: what is wrong with a workflow, a line for each fault. */
export type Rule = (workflow: Workflow) => readonly string[]

const action = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as Readonly<Record<'inputs' | 'outputs', Readonly<Record<string, unknown>>>>

/** Every step with its job. */
function stepsOf(workflow: Workflow): readonly { readonly job: string; readonly step: Step; readonly before: readonly Step[]; readonly definition: Job }[] {
  return jobsOf(workflow).flatMap(([job, definition, steps]) => steps.map((step, index) => ({ job, step, before: steps.slice(0, index), definition })))
}

const isCheckout = ({ uses }: Step): boolean => uses?.startsWith('actions/checkout@') ?? false
const publishes = ({ with: given = {} }: Step): boolean => 'report-from' in given

/** What of others a workflow uses, with the comment behind it. */
export function usesOf({ text }: Workflow): readonly { readonly action: string; readonly version: string }[] {
  return [...text.matchAll(/^[ -]*uses: *([^\s#]+) *(?:# *(.*))?$/gm)]
    .filter(([, action = '']) => action !== own && !action.startsWith('./'))
    .map(([, used = '', comment = '']) => ({ action: used.split('@')[0] ?? '', version: `${used.split('@')[1] ?? ''} # ${comment}` }))
}

/** Whether a job runs where Docker is, whatever its matrix says. */
function isLinux({ 'runs-on': label = '', strategy }: Job): boolean {
  const [, key] = /^\$\{\{ *matrix\.([\w-]+) *\}\}$/.exec(label) ?? []
  const labels = key === undefined ? [label] : [strategy?.matrix?.[key]].flat()
  return labels.every((each) => typeof each === 'string' && each.startsWith('ubuntu-'))
}

/** What any workflow keeps to, and what a reader of the README has to get right. */
export const traps: Readonly<Record<string, Rule>> = {
  'inputs of the action exist': (workflow) =>
    stepsOf(workflow).filter(({ step }) => isOwn(step)).flatMap(({ job, step }) => Object.keys(step.with ?? {}).filter((name) => !(name in action.inputs)).map((name) => `${job}: ${name}`)),

  'outputs of the action exist': (workflow) => {
    const ids = stepsOf(workflow).filter(({ step }) => isOwn(step)).map(({ step }) => step.id)
    const used = [...workflow.text.matchAll(/\bsteps\.([\w-]+)\.outputs\.([\w-]+)/g)]
    return used.filter(([, id, output = '']) => ids.includes(id) && !(output in action.outputs)).map(([text]) => text)
  },

  'nothing of a pull request runs with secrets': (workflow) => {
    const privileged = 'workflow_run' in workflow.on ? stepsOf(workflow).filter(({ step }) => isCheckout(step) || step.run !== undefined || (isOwn(step) && !publishes(step))).map(({ job }) => `${job}: in workflow_run`) : []
    return ['pull_request_target' in workflow.on ? 'pull_request_target' : [], privileged].flat()
  },

  'a check that may be required always reports': ({ on }) => {
    if (!('pull_request' in on)) return []
    const filters = Object.entries(on).flatMap(([event, trigger]) => Object.keys(trigger ?? {}).filter((key) => key.startsWith('paths')).map((key) => `${event}: ${key}`))
    return ['merge_group' in on ? [] : 'no merge_group', filters].flat()
  },

  'a label is seen at once': (workflow) => {
    const trigger = workflow.on['pull_request']
    if (trigger === undefined || !workflow.text.includes(own) || workflow.text.includes('mode: probe')) return []
    return ['opened', 'synchronize', 'reopened', 'labeled', 'unlabeled'].filter((type) => trigger?.types?.includes(type) !== true)
  },

  // Drift and the probe know no base.
  'base is there': (workflow) =>
    stepsOf(workflow)
      .filter(({ step, before }) => isOwn(step) && !publishes(step) && !['drift', 'probe'].includes(String(step.with?.['mode'])) && step.with?.['base'] === undefined && !before.some((each) => isCheckout(each) && each.with?.['fetch-depth'] === 0))
      .map(({ job }) => `${job}: fetch-depth`),

  'no token is left behind': (workflow) =>
    stepsOf(workflow).filter(({ step }) => isCheckout(step) && step.with?.['persist-credentials'] !== false).map(({ job }) => `${job}: persist-credentials`),

  'no more is allowed than what is needed': ({ permissions }) =>
    JSON.stringify(permissions) === '{"contents":"read"}' ? [] : [`permissions: ${JSON.stringify(permissions)}`],

  'what comments may do so': (workflow) => {
    if (!['pull_request', 'workflow_run', 'workflow_call'].some((event) => event in workflow.on)) return []
    const comments = stepsOf(workflow).filter(({ step }) => isOwn(step) && step.with?.['comment'] !== 'never')
    return comments.filter(({ definition }) => definition.permissions?.['pull-requests'] !== 'write').map(({ job }) => `${job}: pull-requests: write`)
  },

  'services are on Linux, and on the runner they are localhost': (workflow) => [
    ...jobsOf(workflow).filter(([, job]) => (job.services ?? job.container) !== undefined && !isLinux(job)).map(([name, job]) => `${name}: runs-on: ${job['runs-on'] ?? ''}`),
    ...stepsOf(workflow).flatMap(({ job, step, definition }) => {
      const url = step.with?.['database-url']
      if (!isOwn(step) || typeof url !== 'string') return []
      const ports = Object.values(definition.services ?? {}).flatMap((service) => service.ports ?? []).map((port) => `localhost:${port.split(':')[0] ?? ''}`)
      return ports.includes(new URL(url).host) || definition.container !== undefined ? [] : [`${job}: database-url: no service at ${new URL(url).host}`]
    })
  ]
}

/** What files keep to, beside what is short enough for the README. */
export const habits: Readonly<Record<string, Rule>> = {
  'what others wrote is pinned': (workflow) =>
    usesOf(workflow).filter(({ action: used, version }) => !/^[\w.-]+\/[\w./-]+$/.test(used) || !/^[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(version)).map(({ action: used, version }) => `${used}@${version}`),

  'no job runs for hours': (workflow) => jobsOf(workflow).filter(([, job]) => job.uses === undefined && job['timeout-minutes'] === undefined).map(([name]) => name),

  'scripts take nothing but variables': (workflow) => stepsOf(workflow).filter(({ step }) => step.run?.includes('${{') === true).map(({ job, step }) => `${job}: ${step.run ?? ''}`),

  'one run for a ref, and none that waits for itself': ({ on, concurrency }) => {
    if ('workflow_call' in on) return concurrency === undefined ? [] : ['concurrency of the caller']
    return concurrency === undefined ? ['no concurrency'] : []
  }
}
