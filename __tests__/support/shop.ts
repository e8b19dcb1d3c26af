/** A small repository with a pull request, for steps of the action. */
import { makeRepository, type Files } from './folder.js'
import { checkoutMerge, type PullRequest } from './runner.js'

const customers = 'create table customers (\n  id bigint primary key\n);\n'
const orders = 'create table orders (\n  id bigint primary key,\n  customer_id bigint not null references customers\n);\n'

/** What the pull request does: it agrees, it forgets a constraint in its migration, or it does nothing to the schema, with a migration or without one. */
export const topics = {
  agreeing: { 'db/schema.sql': customers + orders, 'db/migrations/20250103000000_orders.sql': orders },
  drifting: { 'db/schema.sql': customers + orders, 'db/migrations/20250103000000_orders.sql': orders.replace(' not null', '') },
  idle: { 'README.md': 'A better shop\n' },
  repeating: { 'db/migrations/20250103000000_again.sql': 'comment on table customers is null;\n' }
} as const satisfies Readonly<Record<string, Files>>

/** What the step that checks it is given, beside a server. */
export const inputs = { schema: 'db/schema.sql', migrations: 'db/migrations' } as const

/** A checkout of the pull request, and its event. */
export async function openTopic(topic: keyof typeof topics, fork = false): Promise<PullRequest> {
  const made = await makeRepository()
  const begun = await made.commit('Begin', { 'db/schema.sql': customers, 'db/migrations/20250101000000_customers.sql': customers })
  await made.git('checkout', '--quiet', '-b', 'topic')
  await made.commit('Topic', topics[topic])
  return checkoutMerge(made, begun, fork)
}
