import { isAbsolute, relative, sep } from 'node:path'
import * as z from 'zod'

const sha = z.string()

/** The part of the payloads of webhooks that is used. What is not as expected is treated as absent. */
const payloadSchema = z.object({
  pull_request: z.optional(z.object({
    number: z.int(),
    base: z.object({ ref: z.string(), sha }),
    head: z.object({ sha, repo: z.nullish(z.object({ full_name: z.string() })) }),
    labels: z.optional(z.array(z.object({ name: z.string() })))
  })).catch(undefined),
  merge_group: z.optional(z.object({ base_sha: sha, head_sha: sha, base_ref: z.string(), head_ref: z.optional(z.string()) })).catch(undefined),
  workflow_run: z.optional(z.object({
    name: z.nullish(z.string()),
    event: z.string(),
    conclusion: z.nullable(z.string()),
    head_sha: sha,
    head_branch: z.nullish(z.string()),
    head_repository: z.nullish(z.object({ owner: z.object({ login: z.string() }) })),
    html_url: z.optional(z.string())
  })).catch(undefined),
  before: z.optional(z.string()).catch(undefined),
  after: z.optional(z.string()).catch(undefined),
  repository: z.optional(z.object({ private: z.optional(z.boolean()), default_branch: z.optional(z.string()) })).catch(undefined)
})

export interface PullRequest {
  readonly number: number
  readonly baseRef: string
  /** Where the base branch was when the event happened: stale as soon as it moves. */
  readonly baseSha: string
  readonly headSha: string
  /** Whether its runs get a token that can only read: it comes from another repository, or from Dependabot. */
  readonly fromFork: boolean
  /** As they were when the event happened; a run that is repeated sees the old ones. */
  readonly labels: readonly string[]
}

/** The run of another workflow that triggered this one, as GitHub tells of it: nothing of it is the word of the code that it ran. */
export interface TriggeringRun {
  /** Of its workflow; empty where GitHub does not tell. */
  readonly workflow: string
  /** What triggered it in turn: `pull_request`, `push`, … */
  readonly event: string
  /** `success`, `failure`, `cancelled`, …; null while it is not over. */
  readonly conclusion: string | null
  readonly headSha: string
  /** Where its commit lies, `owner:branch`; null where that is gone. */
  readonly head: string | null
  readonly url: string | null
}

/** What a run of the action is about, from the environment of the runner and the payload of the event. */
export interface ActionEvent {
  /** `pull_request`, `push`, `merge_group`, `schedule`, … */
  readonly name: string
  readonly repository: { readonly owner: string; readonly name: string; readonly url: string; readonly private: boolean | null; readonly defaultBranch: string | null } | null
  readonly workflow: string
  readonly job: string
  /** The commit that triggered the run; for a pull request its merge commit. */
  readonly sha: string
  readonly ref: string
  readonly runUrl: string | null
  readonly pullRequest: PullRequest | null
  readonly push: { readonly before: string; readonly after: string } | null
  /** `headRef` is the branch of the queue, whose name tells of its pull request. */
  readonly mergeGroup: { readonly baseSha: string; readonly headSha: string; readonly baseRef: string; readonly headRef: string } | null
  readonly triggeringRun: TriggeringRun | null
}

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Reads the event of this run.
 *
 * @param payload the JSON of `GITHUB_EVENT_PATH`; null where there is none
 */
export function readEvent(environment: Environment, payload: unknown): ActionEvent {
  const parsed = payloadSchema.safeParse(payload ?? {})
  const { pull_request: pullRequest, merge_group: mergeGroup, workflow_run: workflowRun, before, after, repository } = parsed.success ? parsed.data : {}
  const name = environment['GITHUB_EVENT_NAME'] ?? ''
  const fullName = environment['GITHUB_REPOSITORY'] ?? ''
  const [owner, repositoryName] = fullName.split('/')
  const url = `${environment['GITHUB_SERVER_URL'] ?? 'https://github.com'}/${fullName}`
  const run = environment['GITHUB_RUN_ID']
  return {
    name,
    repository: owner === undefined || owner === '' || repositoryName === undefined ? null
      : { owner, name: repositoryName, url, private: repository?.private ?? null, defaultBranch: repository?.default_branch ?? null },
    workflow: environment['GITHUB_WORKFLOW'] ?? '',
    job: environment['GITHUB_JOB'] ?? '',
    sha: environment['GITHUB_SHA'] ?? '',
    ref: environment['GITHUB_REF'] ?? '',
    runUrl: run === undefined ? null : `${url}/actions/runs/${run}`,
    pullRequest: pullRequest === undefined ? null : {
      number: pullRequest.number,
      baseRef: pullRequest.base.ref,
      baseSha: pullRequest.base.sha,
      headSha: pullRequest.head.sha,
      fromFork: pullRequest.head.repo?.full_name !== fullName || environment['GITHUB_ACTOR'] === 'dependabot[bot]',
      labels: (pullRequest.labels ?? []).map((label) => label.name)
    },
    push: name !== 'push' || before === undefined || after === undefined ? null : { before, after },
    mergeGroup: mergeGroup === undefined ? null : { baseSha: mergeGroup.base_sha, headSha: mergeGroup.head_sha, baseRef: mergeGroup.base_ref, headRef: mergeGroup.head_ref ?? environment['GITHUB_REF'] ?? '' },
    triggeringRun: workflowRun === undefined ? null : {
      workflow: workflowRun.name ?? '',
      event: workflowRun.event,
      conclusion: workflowRun.conclusion,
      headSha: workflowRun.head_sha,
      head: typeof workflowRun.head_branch === 'string' && workflowRun.head_repository ? `${workflowRun.head_repository.owner.login}:${workflowRun.head_branch}` : null,
      url: workflowRun.html_url ?? null
    }
  }
}

/** The payload of the event as JSON; null where there is no file or it cannot be read. */
export function readPayload(environment: Environment, readText: (path: string) => string): unknown {
  const path = environment['GITHUB_EVENT_PATH']
  if (path === undefined || path === '') return null
  try {
    return JSON.parse(readText(path))
  } catch {
    return null
  }
}

/** The folder of the repository that a working directory is, with `/` between its parts; empty for the root or outside of it. */
export function folderInRepository(workingDirectory: string, environment: Environment): string {
  const workspace = environment['GITHUB_WORKSPACE']
  if (workspace === undefined || workspace === '') return ''
  const folder = relative(workspace, workingDirectory)
  return folder.startsWith('..') || isAbsolute(folder) ? '' : folder.split(sep).join('/')
}
