import type { Since } from '../config/structured-types.js'
import { UncheckableError } from '../database/session.js'
import { commitTree } from './git.js'
import type { Git } from './git.js'
import type { Remote } from './remote.js'
import { storedTree } from './stored-tree.js'
import type { StoredTree } from './stored-tree.js'

/** The commits that an event speaks of. */
export type EventRefs = { readonly defaultBranch: string | null } & (
  | { readonly kind: 'pull request'; readonly baseBranch: string; /** Stale as soon as the branch moves. */ readonly base: string; readonly head: string }
  | { readonly kind: 'merge group'; readonly base: string }
  | { readonly kind: 'push'; readonly branch: string; /** Zeros for a branch that is new. */ readonly before: string }
  /** A schedule, a run by hand, … */
  | { readonly kind: 'other' }
)

/** What is known of the base that head is judged against. */
export interface BaseRequest {
  /** What the user gave. */
  readonly given: string | null
  /** What is new where neither the user nor the event speaks of a base. */
  readonly since: Since | null
  /** Null on a terminal. */
  readonly event: EventRefs | null
  /** The time of the check, milliseconds since 1970. */
  readonly now: number
  /** Asked for what the clone lacks. */
  readonly remote: Remote | null
}

/** The files of a commit. */
export interface Past {
  /** Null is the time before the first commit. */
  readonly commit: string | null
  readonly tree: () => Promise<StoredTree>
}

/** Which commits head and base are, and why. */
export interface Revisions {
  readonly head: string
  readonly base: string
}

/** What head is judged against. */
export interface Base {
  /** Where head left the base branch: what is new, edited and removed is judged against it. */
  readonly fork: Past
  /** The newest commit of the base branch, with what others merged since: rate and order are judged against it. */
  readonly tip: Past
  /** Whether head's own commits are the branch's (a push, a run without base), so that their dates count. */
  readonly isMerged: boolean
  /** What that is, and what head is, for people: `3f2a1b0c4d (where head left main)`. */
  readonly revisions: Revisions
  /** That the checkout is not what the event is about. */
  readonly warning?: string
}

/** Nothing was ever committed here. */
export class NoHistoryError extends UncheckableError {
  constructor() {
    super('there is no base: this is no git repository, or one without a commit (actions/checkout makes one; give it `fetch-depth: 0`)')
  }
}

/** What GitHub writes for `before` when a branch was pushed for the first time. */
const noCommit = /^0+$/

/**
 * The base of head: the commit that was given; what the event speaks of; the commit that was newest at `since`; else the
 * default branch of `origin`. A pull request's payload is stale as soon as the base branch moves, so on its merge commit
 * the first parent is the base.
 *
 * @throws UncheckableError where there is no repository, or neither the clone nor the remote has the commits
 */
export async function resolveBase(git: Git, request: BaseRequest): Promise<Base> {
  const head = await readHead(git)
  const { because, is = whatHeadIs(request.event), ...base } = await chooseBase(git, request, head)
  return { ...base, revisions: { head: `${short(head.commit)} (${is})`, base: because } }
}

/** A base with the words for it, and for head where there are better ones than usual. */
type Found = Omit<Base, 'revisions'> & { readonly because: string; readonly is?: string }

async function chooseBase(git: Git, { given, since, event, now, remote }: BaseRequest, head: Head): Promise<Found> {
  const { at, between, isReachable } = historyOf(git, remote)
  if (given !== null) return between(/^[\w./-]+$/.test(given) ? [given, `origin/${given}`] : [given], head.commit, false)
  if (event?.kind === 'pull request') {
    const [first, second] = head.parents
    if (first !== undefined && second === event.head) return { ...(await at(first, false, 'its first parent')), is: `the merge of ${short(second)} into ${event.baseBranch}` }
    const base = await between([`origin/${event.baseBranch}`, event.base], head.commit, false)
    if (head.commit === event.head) return { ...base, is: 'the head of the pull request' }
    const warning = `the checkout is stale: it is of ${short(head.commit)}${second === undefined ? '' : `, which merges ${short(second)}`}, and the event is about ${short(event.head)}`
    return { ...base, is: `a stale checkout: the event is about ${short(event.head)}`, warning }
  }
  if (event?.kind === 'merge group') return at(event.base, false, 'what the group is built upon')
  if (event?.kind === 'push') {
    const isNew = noCommit.test(event.before)
    if (!isNew && (await isReachable(event.before, head.commit))) return at(event.before, true, 'what was there before the push')
    const reason = isNew ? 'since the branch is new' : 'since the push was forced'
    return event.branch === event.defaultBranch ? at(head.commit, true, `head itself, ${reason}`) : between(defaultBranches(event), head.commit, true, reason)
  }
  if (since?.kind === 'commit') return between([since.ref], head.commit, true)
  if (since?.kind === 'duration') {
    const instant = now - since.milliseconds
    return at(await newestAt(git, remote, head.commit, instant), true, `the newest commit before ${new Date(instant).toISOString()}`)
  }
  return between(defaultBranches(event), head.commit, false)
}

function whatHeadIs(event: EventRefs | null): string {
  switch (event?.kind) {
    case 'merge group': return 'the merge group'
    case 'push': return `what was pushed to ${event.branch}`
    case undefined: return 'with what is not committed yet'
    default: return 'what is checked out'
  }
}

interface Head {
  readonly commit: string
  readonly parents: readonly string[]
}

interface History {
  readonly at: (commit: string | null, isMerged: boolean, what: string) => Promise<Found>
  /** The base that the first of these names gives that the clone, or else the remote, knows; `reason` is why it is this one. */
  readonly between: (names: readonly string[], head: string, isMerged: boolean, reason?: string) => Promise<Found>
  readonly isReachable: (commit: string, head: string) => Promise<boolean>
}

/** What the clone and the remote know together. */
function historyOf(git: Git, remote: Remote | null): History {
  const find = async (ref: string): Promise<string | undefined> => ask(git, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`)
  const here = (commit: string): Past => ({ commit, tree: once(async () => commitTree(git, commit)) })
  const past = async (commit: string | null): Promise<Past> => {
    if (commit === null) return { commit, tree: async () => storedTree(await git.place(), new Map(), async () => Promise.resolve([])) }
    if ((await find(commit)) !== undefined) return here(commit)
    if (remote === null) throw missing(`the base commit ${short(commit)} is not in this clone`)
    return { commit, tree: once(async () => remoteTree(git, remote, commit)) }
  }
  const at: History['at'] = async (commit, isMerged, what) => {
    const one = await past(commit)
    return { fork: one, tip: one, isMerged, because: commit === null ? `nothing (there is no commit before that: ${what})` : `${short(commit)} (${what})` }
  }
  return {
    at,
    async between(names, head, isMerged, reason) {
      for (const name of names) {
        const tip = await find(name)
        if (tip === undefined) continue
        const fork = await ask(git, 'merge-base', tip, head)
        // Histories that have nothing in common are two whole ones, unless a part of them is elsewhere.
        if (fork === undefined && (await isShallow(git))) continue
        const newest = here(tip)
        return { fork: fork === undefined || fork === tip ? newest : here(fork), tip: newest, isMerged, because: whereLeft(name, head, { tip, fork }, reason) }
      }
      const [name = ''] = names
      if (remote === null) throw missing(`there is no base: neither ${name} nor what it has in common with head is in this clone`)
      const { tip, fork } = await remote.compare(name.replace(/^origin\//, ''), head)
      return { fork: await past(fork), tip: await past(tip), isMerged, because: whereLeft(name, head, { tip, fork }, reason) }
    },
    async isReachable(commit, head) {
      if ((await ask(git, 'merge-base', commit, head)) === commit) return true
      if (!(await isShallow(git))) return false
      if (remote === null) throw missing(`the commit before the push, ${short(commit)}, is not in this clone`)
      return (await remote.compare(commit, head)).fork === commit
    }
  }
}

/** Where head left a commit or branch, in words. */
function whereLeft(name: string, head: string, { tip, fork }: { readonly tip: string; readonly fork: string | undefined }, reason?: string): string {
  const shown = /^[0-9a-f]{40,}$/.test(name) ? short(name) : name.replace(/^origin\//, '')
  const why = reason === undefined ? '' : `, ${reason}`
  if (fork === undefined) return `${short(tip)} (${shown}, which has nothing in common with head${why})`
  if (fork === head) return `${short(fork)} (head itself, which ${shown} holds already${why})`
  return `${short(fork)} (where head left ${shown}${fork === tip ? '' : `, whose tip is ${short(tip)} now`}${why})`
}

/** A commit as people name it. */
function short(commit: string): string {
  return commit.slice(0, 10)
}

function defaultBranches(event: EventRefs | null): readonly string[] {
  const own = event?.defaultBranch ?? null
  return [...(own === null ? [] : [`origin/${own}`]), 'origin/HEAD', 'origin/main', 'origin/master']
}

/** The commit of a branch's own line that was newest at an instant; null where the branch did not exist yet. */
async function newestAt(git: Git, remote: Remote | null, head: string, instant: number): Promise<string | null> {
  const found = await ask(git, 'rev-list', '--first-parent', '--max-count=1', `--before=${new Date(instant).toISOString()}`, head)
  if (found !== undefined) return found
  if (!(await isShallow(git))) return null
  if (remote === null) throw missing(`the history of this clone does not go back to ${new Date(instant).toISOString()}`)
  return (await remote.lineSince(head, instant)).find((each) => each.instant < instant)?.commit ?? null
}

/** A tree that the remote lists. Blobs are read from the clone, which has most of them, then from the remote. */
async function remoteTree(git: Git, remote: Remote, commit: string): Promise<StoredTree> {
  const [place, entries] = await Promise.all([git.place(), remote.tree(commit)])
  return storedTree(place, entries, async (hashes) => {
    const own = await git.readBlobs(hashes)
    const lacking = hashes.filter((_, index) => own[index] === undefined)
    const texts = lacking.length === 0 ? [] : await remote.readBlobs(lacking)
    return own.map((text, index) => text ?? texts[lacking.indexOf(hashes[index] ?? '')])
  })
}

/** The commit that is checked out, with its parents, even those that a shallow clone leaves out. */
async function readHead(git: Git): Promise<Head> {
  const written = await git.feed(['HEAD^{commit}'], 'cat-file', '--batch').catch(() => '')
  const [, commit] = /^([0-9a-f]+) commit \d+\n/.exec(written) ?? []
  if (commit === undefined) throw new NoHistoryError()
  const header = written.split('\n\n')[0] ?? ''
  return { commit, parents: [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, hash = '']) => hash) }
}

async function isShallow(git: Git): Promise<boolean> {
  return (await ask(git, 'rev-parse', '--is-shallow-repository')) === 'true'
}

/** What git says; undefined where that is nothing, or git fails. */
async function ask(git: Git, ...parameters: readonly string[]): Promise<string | undefined> {
  const answer = await git.run(...parameters).catch(() => '')
  return answer.trim() === '' ? undefined : answer.trim()
}

function once<Result>(make: () => Promise<Result>): () => Promise<Result> {
  let made: Promise<Result> | undefined
  return async () => (made ??= make())
}

/** What helps is the same, whatever it is that the clone lacks. */
export function missing(what: string): UncheckableError {
  return new UncheckableError(`${what}, so what is new cannot be told: give actions/checkout \`fetch-depth: 0\`, or the action a \`github-token\` that may read the repository`)
}
