import { constants } from 'node:fs'
import { access, mkdir, writeFile } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { stringify } from 'yaml'
import { defaultFileName } from '../config/file.js'
import { diskTree } from '../source/file-tree.js'
import { openGit } from '../source/git.js'
import { InputError } from '../source/input-error.js'
import { surveyRepository } from '../source/survey/index.js'
import type { Survey } from '../source/survey/index.js'
import { assemble } from './assemble.js'
import type { Outcome, Run } from './run.js'

/** Where the workflow is written, from the root of the repository. */
const workflowFile = '.github/workflows/pg-parity.yml'

/** `init`: looks at the repository, and writes a config file and a workflow for what it finds. What is there already stays. */
export async function init(run: Run): Promise<Outcome> {
  const begun = performance.now()
  const { workingDirectory } = run.config
  if (await exists(join(workingDirectory, defaultFileName))) throw new InputError(`${defaultFileName} is there already, and stays as it is: edit it, or remove it first`)
  const repository = await findRepository(workingDirectory)
  if (repository === undefined) run.log.warning('this is no git repository: no workflow is written, and nothing will be new')
  const tree = diskTree(workingDirectory)
  const survey = await surveyRepository(tree, repository?.files ?? (await tree.list('.')) ?? [])
  if (survey.migrations.length + survey.programs.length + survey.schemas.length === 0) {
    throw new InputError(`neither migrations nor a committed schema were found in ${workingDirectory}: write ${defaultFileName} by hand (README, "The config file"), or give --working-directory`)
  }
  await writeFile(join(workingDirectory, defaultFileName), configOf(survey), { flag: 'wx' })
  const lines = [...findings(survey), '', `wrote ${defaultFileName}`]
  if (repository !== undefined) {
    const path = join(repository.root, workflowFile)
    if (await exists(path)) lines.push(`left ${workflowFile} as it is`)
    else {
      await mkdir(dirname(path), { recursive: true })
      await writeFile(path, workflowOf(survey, repository), { flag: 'wx' })
      lines.push(`wrote ${workflowFile}`)
    }
  }
  lines.push('', 'Next: run `check`, and commit both files when it says what you expect.')
  const report = assemble({
    command: 'init', name: run.config.name, conclusion: 'success', postgres: null, compared: null, unchanged: 0, changes: [], equalities: [], effect: null, findings: [],
    patch: null, timings: { total: performance.now() - begun }
  })
  return { report, exitCode: 0, output: `${lines.join('\n')}\n` }
}

/** The repository that a folder is in. */
interface Repository {
  readonly root: string
  /** The folder in it, with `/` between the parts; empty for the root. */
  readonly folder: string
  readonly branch: string
  /** Files that git does not ignore, relative to the folder. */
  readonly files: readonly string[]
}

async function findRepository(directory: string): Promise<Repository | undefined> {
  const git = openGit(directory)
  try {
    const { root } = await git.place()
    const remote = await git.run('symbolic-ref', '--quiet', '--short', 'refs/remotes/origin/HEAD').catch(() => '')
    const own = await git.run('symbolic-ref', '--quiet', '--short', 'HEAD').catch(() => '')
    const listed = await git.run('ls-files', '--cached', '--others', '--exclude-standard', '-z')
    return {
      root,
      folder: relative(root, directory).split(sep).join('/'),
      branch: remote.trim().replace(/^origin\//, '') || own.trim() || 'main',
      files: [...new Set(listed.split('\0').filter((path) => path !== ''))]
    }
  } catch {
    return undefined
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path, constants.F_OK).then(() => true, () => false)
}

/** The one that the files are for: SQL that a tool is known for, else a program, else SQL of no tool. */
function choose({ migrations: [candidate], programs: [program] }: Survey): { readonly candidate?: Survey['migrations'][number]; readonly program?: Survey['programs'][number] } {
  const isProgram = program !== undefined && (candidate === undefined || (candidate.format === 'plain' && program.migrations !== undefined))
  return isProgram ? { program } : candidate === undefined ? {} : { candidate }
}

/** What was found, and what of it was taken. */
function findings(survey: Survey): readonly string[] {
  const { candidate, program } = choose(survey)
  const others = [...survey.migrations.filter((each) => each !== candidate).map(({ folder }) => folder), ...survey.programs.filter((each) => each !== program).map(({ tool, mark }) => `${tool} (${mark})`)]
  return [
    candidate !== undefined ? `migrations  ${candidate.folder}: ${candidate.format}, ${candidate.why}`
      : program !== undefined ? `migrations  ${program.tool} (${program.mark})${program.migrations === undefined ? '' : `: ${program.migrations}`}` : 'migrations  none found',
    `schema      ${survey.schemas[0] ?? 'none found: the migrations are examined, and compared with nothing'}`,
    ...(survey.presets.length === 0 ? [] : [`presets     ${survey.presets.join(', ')}`]),
    ...(others.length + survey.schemas.length <= 1 && others.length === 0 ? [] : [`also there  ${[...others, ...survey.schemas.slice(1)].join(', ')}`])
  ]
}

function configOf(survey: Survey): string {
  const { candidate, program } = choose(survey)
  const entry = (name: string, value: string): string => stringify({ [name]: value }).trimEnd()
  return [
    '# What pg-parity compares. Every input may stand here; flags and inputs of the action win over it.',
    survey.schemas[0] === undefined
      ? '# schema: db/schema.sql    the committed schema; without it the migrations are compared with nothing. `snapshot migrations:DIR --sql` writes one'
      : entry('schema', survey.schemas[0]),
    ...(candidate === undefined ? [] : [entry('migrations', candidate.folder), `${entry('migration-format', candidate.format)} # ${candidate.why}`]),
    ...(program === undefined ? [] : [
      `# ${program.tool} runs them, with the database that DATABASE_URL names.`, entry('migrate-command', program.command),
      ...(program.migrations === undefined ? [] : [entry('migrations', program.migrations)])
    ]),
    ...(survey.presets.length === 0 ? [] : [entry('presets', survey.presets.join('\n'))]),
    ''
  ].join('\n')
}

function workflowOf(survey: Survey, { folder, branch }: Repository): string {
  const { program } = choose(survey)
  return `name: schema
on:
  pull_request:
    types: [opened, synchronize, reopened, labeled, unlabeled] # a label lets migrations come faster
  merge_group:
  push:
    branches: ${JSON.stringify([branch])}
permissions:
  contents: read
jobs:
  parity:
    runs-on: ubuntu-latest
    timeout-minutes: 15
    permissions:
      contents: read
      pull-requests: write # for the comment
    steps:
      - uses: actions/checkout@v7
        with:
          fetch-depth: 0 # tells what is new
          persist-credentials: false
${program === undefined ? '' : `      # Here goes what installs ${program.tool} and what it needs.\n`}      # On an embedded PostgreSQL; add a service container and \`database-url\` for the version that you run.
      - uses: OWNER/pg-parity@v1
${folder === '' ? '' : `        with:\n          working-directory: ${JSON.stringify(folder)}\n`}`
}
