import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** A real git repository in a folder of its own. */
export interface Repository {
  readonly folder: string
  /** Runs git there. */
  readonly git: (...parameters: readonly string[]) => string
  readonly write: (path: string, text: string) => void
  /** Commits everything as it stands, and gives the commit's hash. */
  readonly commit: (message: string) => string
  readonly remove: () => void
}

/** Where nobody's configuration says anything. */
const environment = {
  ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null', GIT_AUTHOR_NAME: 'a', GIT_AUTHOR_EMAIL: 'a@example.com',
  GIT_COMMITTER_NAME: 'a', GIT_COMMITTER_EMAIL: 'a@example.com', GIT_AUTHOR_DATE: '2025-06-12T22:01:07Z', GIT_COMMITTER_DATE: '2025-06-12T22:01:07Z'
}

/** Makes a folder for files, with no repository in it. */
export function makeFolder(): { readonly folder: string; readonly write: (path: string, text: string) => void; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'pg-parity-source-'))
  return {
    folder,
    write(path, text) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    },
    remove: () => rmSync(folder, { recursive: true, force: true })
  }
}

/** Makes an empty repository whose first branch is `main`. */
export function makeRepository(): Repository {
  const { folder, write, remove } = makeFolder()
  const git = (...parameters: readonly string[]): string => execFileSync('git', [...parameters], { cwd: folder, env: environment, encoding: 'utf8', stdio: 'pipe' }).trim()
  git('init', '--quiet', '--initial-branch=main')
  return {
    folder,
    git,
    write,
    remove,
    commit(message) {
      git('add', '--all')
      git('commit', '--quiet', '--allow-empty', '--message', message)
      return git('rev-parse', 'HEAD')
    }
  }
}
