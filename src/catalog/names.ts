import type { Session } from '../database/session.js'
import { lastingSchema } from './fragments.js'

/** What names without a schema stand for in the sessions in which some SQL is run. */
export interface BareNames {
  /** The schemas that are searched, in order, `pg_catalog` among them; names as stored. */
  readonly path: readonly string[]
  /** Whether a bare name stands for that of the schema, whatever kind of object is meant: nothing of that name is found before it. */
  readonly isBare: (schema: string, name: string) => boolean
}

/** All that can be named, in the schemas that are searched; of `pg_catalog` only what has a namesake. */
const query = `with named as (
    select relnamespace as namespace, relname::text as name from pg_class union select pronamespace, proname::text from pg_proc
    union select typnamespace, typname::text from pg_type union select collnamespace, collname::text from pg_collation),
  found as (select n.nspname::text as schema, g.name from named g join pg_namespace n on n.oid = g.namespace where n.nspname = any(current_schemas(true)))
  select to_json(current_schemas(true))::text as path, coalesce((select json_agg(json_build_array(f.schema, f.name)) from found f
    where f.schema <> 'pg_catalog' or exists (select from found o where o.name = f.name and o.schema <> 'pg_catalog')), '[]')::text as names`

/**
 * Asks a database what bare names stand for in it (PostgreSQL manual, 5.10.3). Where there are several paths, a name is bare if it is so under each.
 *
 * @param searchPath as `SET search_path` takes it; null for that of the session
 * @param others paths that the SQL sets on its way, in the same form
 */
export async function readNames(session: Session, searchPath: string | null, others: readonly string[] = []): Promise<BareNames> {
  const paths = [searchPath, ...others]
  const answers = await session.queryAll(['BEGIN', ...paths.flatMap((path) => [path === null ? 'SELECT' : `SET LOCAL search_path = ${path}`, query]), 'ROLLBACK'])
  const read = paths.map((_, index) => bareNames(answers[2 * index + 2]?.[0] as Found | undefined))
  return { path: read[0]?.path ?? [], isBare: (schema, name) => read.every(({ isBare }) => isBare(schema, name)) }
}

interface Found {
  readonly path: string
  readonly names: string
}

function bareNames({ path, names }: Found = { path: '[]', names: '[]' }): BareNames {
  const schemas = JSON.parse(path) as readonly string[]
  const bySchema = new Map(schemas.map((schema) => [schema, new Set<string>()]))
  for (const [schema, name] of JSON.parse(names) as readonly (readonly [string, string])[]) bySchema.get(schema)?.add(name)
  return { path: schemas, isBare: (schema, name) => schemas.find((each) => bySchema.get(each)?.has(name) === true) === schema }
}

/** The columns of a relation in their order, and those of its primary key; names as stored. */
export interface RelationColumns {
  readonly columns: readonly string[]
  readonly key: readonly string[]
}

/** A relation by the parts of its name, as stored; a bare name is looked for along the search_path. */
export type FindRelation = (name: readonly string[]) => RelationColumns | undefined

/** Reads the columns of all relations. */
export async function readRelations(session: Session, path: readonly string[]): Promise<FindRelation> {
  const [{ relations } = { relations: '[]' }] = await session.query<{ readonly relations: string }>(`select coalesce(json_agg(json_build_array(n.nspname, c.relname,
      array(select a.attname from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped order by a.attnum),
      array(select a.attname from pg_constraint k, unnest(k.conkey) with ordinality o(attnum, i) join pg_attribute a on a.attnum = o.attnum
        where k.conrelid = c.oid and k.contype = 'p' and a.attrelid = c.oid order by o.i))), '[]')::text as relations
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p', 'v', 'm', 'f') and ${lastingSchema('n')}`)
  const read = JSON.parse(relations) as readonly (readonly [schema: string, name: string, columns: readonly string[], key: readonly string[]])[]
  const byName = new Map(read.map(([schema, name, columns, key]) => [JSON.stringify([schema, name]), { columns, key }]))
  return (name) => {
    const [relation = '', schema] = [...name].reverse()
    const schemas = schema === undefined ? path : [schema]
    return schemas.map((each) => byName.get(JSON.stringify([each, relation]))).find((each) => each !== undefined)
  }
}
