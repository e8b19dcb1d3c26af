import type { Session } from '../database/session.js'
import type { DatabaseObject } from '../snapshot/object.js'
import type { Redaction } from './secrets.js'

/**
 * An object as one family finds it. `address` is PostgreSQL's own (`classid.objid.objsubid`, as in `pg_depend`);
 * `aliases` are further addresses that stand for the same object (the index behind a constraint, the row type of a table).
 */
export interface Found extends Omit<DatabaseObject, 'dependsOn' | 'follows'> {
  readonly address: string
  readonly aliases?: readonly string[]
  /** Addresses of objects that this one follows; see `DatabaseObject.follows`. */
  readonly follows?: readonly string[]
}

/** One family of objects: where they stand in the catalogs and what of them is compared. */
export interface Family {
  readonly name: string
  /** The catalog that it reads, where most databases have no rows of users in it: it is only read where there are some. */
  readonly catalog?: string
  /** How a part of it is read; absent where it is small enough to be read as a whole. */
  readonly part?: Part
  read(session: Session, major: number, redaction: Redaction): Promise<readonly Found[]>
}

/** What other objects belong to: it can be read with all that belongs to it, and without the rest of the database. */
export type Unit = 'relation' | 'type' | 'routine' | 'schema'

/** How those objects of a family are read that belong to certain units. */
export interface Part {
  /** The column of the query that holds the OID of the unit. */
  readonly by: Readonly<Partial<Record<Unit, string>>>
  /** The letters of `relkind` of those relations that have such objects; absent where it does not say. */
  readonly relkinds?: string
  /** The kind of its objects, and the catalogs without which none of them changes while the names of units and columns stay; absent where there are none such. */
  readonly rarely?: { readonly kind: string; readonly catalogs: readonly string[] }
  /** The family's query; it ends with its WHERE clause. */
  sql(major: number): string
  /** @param row as the query gives it */
  toFound(row: unknown, redaction: Redaction): Found
}

/**
 * Makes a family of a query and a mapping. The rows travel as one JSON document, so that arrays, booleans and large
 * numbers look the same through every driver.
 *
 * @param catalog see {@link Family.catalog}
 * @param part see {@link Part}
 */
export function family<Row>(
  name: string, sql: (major: number) => string, toFound: (row: Row, redaction: Redaction) => Found, catalog?: string,
  part?: Pick<Part, 'by' | 'relkinds' | 'rarely'>
): Family {
  return {
    name,
    ...(catalog === undefined ? {} : { catalog }),
    ...(part === undefined ? {} : { part: { ...part, sql, toFound: (row, redaction) => toFound(row as Row, redaction) } }),
    async read(session, major, redaction) {
      return (await readJson<Row>(session, sql(major))).map((row) => toFound(row, redaction))
    }
  }
}

/** Runs a query and gives its rows as PostgreSQL writes them in JSON: `oid` and `bigint` as asked for, arrays as arrays. */
export async function readJson<Row>(session: Session, sql: string): Promise<readonly Row[]> {
  const rows = await session.query<{ document: string }>(
    `select coalesce(json_agg(row_to_json(q)), '[]')::text as document from (${sql}) q`
  )
  return JSON.parse(rows[0]?.document ?? '[]') as Row[]
}
