import type { ObjectPattern } from '../../config/pattern.js'

/** A platform that runs PostgreSQL for others: what its databases hold before the first statement of a repository is run. */
export interface Preset {
  readonly roles: readonly string[]
  /** Schemas that every database has. What is in them is the platform's, but for what its users add to its tables. */
  readonly schemas: readonly string[]
  /** SQL that makes what repositories rely on, after roles and schemas. */
  readonly prelude: string
  /** What new objects are granted by themselves. A dump is loaded without it, since a dump says what every object was granted. */
  readonly grants?: string
  /** The search_path that sessions begin with. */
  readonly searchPath?: string
  /** Extensions that the platform has and others lack, and for each the SQL that stands in for what users call of it. */
  readonly extensions: Readonly<Record<string, string>>
  /** What else is the platform's. Policies and triggers are only where they are named: users add theirs to tables of the platform. */
  readonly owns: readonly Owned[]
}

/** Some objects of a platform, as `ignore` writes them. */
export type Owned = Pick<ObjectPattern, 'kind' | 'name'>

/** SQL that gives the schema public to a role, where whoever runs it may do that. */
export function publicOwnedBy(role: string): string {
  return `do $$ begin alter schema public owner to ${role}; exception when insufficient_privilege then null; end $$;`
}

/** Everything in some schemas, and the schemas. */
export function schemas(...names: readonly string[]): readonly Owned[] {
  return names.flatMap((name) => [{ kind: 'schema', name }, { kind: '*', name: `${name}.*` }])
}

/** Objects of one kind. */
export function objects(kind: string, ...names: readonly string[]): readonly Owned[] {
  return names.map((name) => ({ kind, name }))
}
