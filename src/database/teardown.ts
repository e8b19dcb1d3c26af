import type { Session } from './session.js'

/**
 * Drops a scratch database. What holds a database fast is taken away first: subscriptions (their slots may be on another
 * server and are left alone), prepared transactions and replication slots.
 *
 * @returns what could not be dropped, a sentence each
 */
export async function dropDatabase(admin: Session, database: string, open: () => Promise<Session>): Promise<readonly string[]> {
  const drop = (): Promise<void> => admin.execute(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`)
  try {
    await drop()
  } catch {
    try {
      await releaseHolders(admin, database, open)
      await drop()
    } catch (error) {
      return [`database ${database} could not be dropped: ${error instanceof Error ? error.message : String(error)}`]
    }
  }
  return []
}

async function releaseHolders(admin: Session, database: string, open: () => Promise<Session>): Promise<void> {
  const inside = await open()
  try {
    const subscriptions = await inside.query<{ name: string }>(
      `select quote_ident(subname) as name from pg_subscription where subdbid = (select oid from pg_database where datname = current_database())`
    )
    for (const { name } of subscriptions) {
      await inside.execute(`ALTER SUBSCRIPTION ${name} DISABLE`)
      await inside.execute(`ALTER SUBSCRIPTION ${name} SET (slot_name = NONE)`)
      await inside.execute(`DROP SUBSCRIPTION ${name}`)
    }
    const prepared = await inside.query<{ id: string }>(`select quote_literal(gid) as id from pg_prepared_xacts where database = current_database()`)
    for (const { id } of prepared) await inside.execute(`ROLLBACK PREPARED ${id}`)
  } finally {
    await inside.close()
  }
  await admin.execute(`select pg_drop_replication_slot(slot_name) from pg_replication_slots where database = '${database}' and not active`)
}
