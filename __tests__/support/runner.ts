/** What GitHub's runner does around a JavaScript action: inputs, event and files in, workflow commands and files out. */
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { parse } from 'yaml'

import { repository, type GitHub } from './github.js'
import { makeFolder, type Repository } from './folder.js'
import { root, startAction } from './program.js'

/** A step of a job. */
export interface Step {
  /** The checkout that it works on. */
  readonly workspace: string
  /** What stands under `with`. */
  readonly inputs: Readonly<Record<string, string>>
  readonly event: Event
  readonly github: GitHub
  /** The token that `github.token` is; {@link GitHub.token} if absent. */
  readonly token?: string
  /** Variables beside those that every step has. */
  readonly environment?: Readonly<Record<string, string>>
  /** When it resolves, somebody cancels the workflow: the runner interrupts the step. */
  readonly cancel?: Promise<void>
}

/** What triggered the workflow. */
export interface Event {
  readonly name: string
  readonly ref: string
  readonly sha: string
  readonly payload: object
}

/** A workflow command that the step printed: `::error file=a,line=1::message`. */
export interface Command {
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly message: string
}

/** What the runner knows when the step is over. */
export interface StepResult {
  readonly exitCode: number | null
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
  readonly commands: readonly Command[]
  /** All that it printed, commands included. */
  readonly log: string
}

const action = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as { readonly inputs: Readonly<Record<string, unknown>> }

/** Runs the action as one step of the job `parity` of the workflow `Schema`. */
export async function runStep({ workspace, inputs, event, github, token = github.token, environment = {}, cancel }: Step): Promise<StepResult> {
  const folder = await makeFolder({ 'event.json': JSON.stringify(event.payload), output: '', summary: '', 'temp/keep': '' })
  // The runner sets a variable for every input, an empty one where nothing is given and there is no default.
  const given: Readonly<Record<string, string>> = { 'github-token': token, ...inputs }
  const variables = Object.keys(action.inputs).map((name) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, given[name] ?? ''])
  const running = startAction({
    cwd: workspace,
    environment: {
      ...(Object.fromEntries(variables) as Record<string, string>),
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_ACTION: '__self',
      GITHUB_API_URL: github.url,
      GITHUB_GRAPHQL_URL: `${github.url}/graphql`,
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_EVENT_NAME: event.name,
      GITHUB_EVENT_PATH: join(folder, 'event.json'),
      GITHUB_JOB: 'parity',
      GITHUB_OUTPUT: join(folder, 'output'),
      GITHUB_REF: event.ref,
      GITHUB_REPOSITORY: `${repository.owner}/${repository.repo}`,
      GITHUB_RUN_ID: '4711',
      GITHUB_SHA: event.sha,
      GITHUB_STEP_SUMMARY: join(folder, 'summary'),
      GITHUB_WORKFLOW: 'Schema',
      GITHUB_WORKSPACE: workspace,
      RUNNER_TEMP: join(folder, 'temp'),
      ...environment
    }
  })
  if (cancel !== undefined) void cancel.then(() => running.kill('SIGINT'))
  const ended = await running.ended
  return {
    exitCode: ended.exitCode,
    outputs: readOutputs(await readFile(join(folder, 'output'), 'utf8')),
    summary: await readFile(join(folder, 'summary'), 'utf8'),
    commands: readCommands(ended.stdout),
    log: ended.stdout + ended.stderr
  }
}

/** The outputs file: `name<<delimiter`, the value, the delimiter. */
function readOutputs(text: string): Readonly<Record<string, string>> {
  const entries = [...text.matchAll(/^([\w-]+)<<(\S+)\r?\n([^]*?)\r?\n?^\2\r?$/gm)]
  return Object.fromEntries(entries.map(([, name = '', , value = '']) => [name, value.replace(/\r?\n$/, '')]))
}

/** The commands among the lines, as the runner reads them: none between `stop-commands` and its token. */
export function readCommands(text: string): readonly Command[] {
  const found: Command[] = []
  let stopped = ''
  for (const line of text.split(/\r?\n/)) {
    if (stopped !== '') {
      if (line.trim() === `::${stopped}::`) stopped = ''
      continue
    }
    const [, name, list = '', message = ''] = /^\s*::([\w-]+)(?: ([^:]*(?::(?!:)[^:]*)*?))?::(.*)$/.exec(line) ?? []
    if (name === undefined) continue
    if (name === 'stop-commands') stopped = message
    else found.push({ name, properties: readProperties(list), message: unescape(message) })
  }
  return found
}

function readProperties(list: string): Readonly<Record<string, string>> {
  return Object.fromEntries(list.split(',').filter((each) => each.includes('=')).map((each) => {
    const at = each.indexOf('=')
    return [each.slice(0, at).trim(), unescape(each.slice(at + 1)).replaceAll('%3A', ':').replaceAll('%2C', ',')]
  }))
}

function unescape(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')
}

/** A checkout of a pull request's merge commit, as `actions/checkout` makes it, and the event of the pull request. */
export interface PullRequest {
  readonly workspace: string
  readonly event: Event
}

/**
 * Merges the branch `topic` into `main` in a detached HEAD.
 *
 * @param staleBase the base commit that the payload names; it is as old as the event
 */
export async function checkoutMerge({ folder, git }: Repository, staleBase: string, fork = false): Promise<PullRequest> {
  await git('checkout', '--quiet', '--detach', 'main')
  await git('merge', '--quiet', '--no-ff', '--message', 'Merge', 'topic')
  const [sha, head] = [await git('rev-parse', 'HEAD'), await git('rev-parse', 'topic')]
  const fullName = `${repository.owner}/${repository.repo}`
  const payload = {
    action: 'synchronize',
    number: repository.pullRequest,
    pull_request: {
      number: repository.pullRequest,
      base: { ref: 'main', sha: staleBase, repo: { full_name: fullName } },
      head: { ref: 'topic', sha: head, repo: { full_name: fork ? 'stranger/shop' : fullName } },
      labels: []
    },
    repository: { full_name: fullName, private: true, default_branch: 'main' }
  }
  return { workspace: folder, event: { name: 'pull_request', ref: `refs/pull/${repository.pullRequest}/merge`, sha, payload } }
}
