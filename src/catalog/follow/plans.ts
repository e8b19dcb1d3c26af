import type { Session } from '../../database/session.js'

/** A session that keeps the plans of its queries on the server, for those who ask the same again and again: planning takes longer than running. */
export interface PlanningSession extends Session {
  /** What was prepared on the server is gone. */
  forget(): void
}

/** To be used with `plan_cache_mode = force_generic_plan`, and with queries without parameters only. */
export function rememberPlans(session: Session): PlanningSession {
  const asked = new Set<string>()
  const names = new Map<string, string>()
  let count = 0
  return {
    ...session,
    async query<Row extends object>(sql: string) {
      const known = names.get(sql)
      if (known !== undefined) return session.query<Row>(`EXECUTE ${known}`)
      // What is planned when a database has just been made suits one that is full badly.
      if (!asked.has(sql)) {
        asked.add(sql)
        return session.query<Row>(sql)
      }
      const name = `pg_parity_plan_${String(++count)}`
      const [, rows] = await session.queryAll([`PREPARE ${name} AS ${sql}`, `EXECUTE ${name}`])
      names.set(sql, name)
      return rows as readonly Row[]
    },
    forget: () => names.clear()
  }
}
