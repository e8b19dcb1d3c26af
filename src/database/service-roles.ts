import type { Roles } from './provider.js'
import { isServerError } from './session.js'
import type { Session } from './session.js'

/** The comment by which any run of ours knows a role that one of us created. */
const tag = 'created by pg-parity for the length of a check'

/**
 * The role registry of one run on a server that others may use at the same time: a missing role is created and tagged,
 * a tagged one is shared, one that was there before is used and never changed. Roles are dropped after the databases;
 * one that another run still uses stays for that run to drop.
 */
export async function createRoles(admin: Session): Promise<Roles & { release(): Promise<readonly string[]> }> {
  const before = new Set(
    (
      await admin.query<{ name: string }>(
        `select rolname::text as name from pg_roles where coalesce(shobj_description(oid, 'pg_authid'), '') <> '${tag}'`
      )
    ).map((row) => row.name)
  )
  const ours = new Set<string>()
  const texts: string[] = []

  return {
    shared: true,
    async ensure(name, create) {
      if (before.has(name)) return
      try {
        await admin.execute(create ?? `CREATE ROLE ${quoted(name)}`)
        await admin.execute(`COMMENT ON ROLE ${quoted(name)} IS '${tag}'`)
      } catch (error) {
        // 42710: it exists; 23505: it came into being at this very moment.
        if (!isServerError(error, '42710', '23505')) throw error
      }
      ours.add(name)
    },
    isTheirs: (name) => before.has(name),
    watch(text) {
      texts.push(text)
    },
    async release() {
      const rows = await admin.query<{ name: string }>(`select rolname::text as name from pg_roles`)
      const created = rows.map((row) => row.name).filter((name) => !before.has(name) && (ours.has(name) || texts.some((text) => text.includes(name))))
      const left: string[] = []
      for (const name of created) {
        await admin.execute(`DROP ROLE IF EXISTS ${quoted(name)}`).catch((error: unknown) => {
          // 2BP01: another run's database still depends on it.
          if (!isServerError(error, '2BP01')) left.push(`role ${name} could not be dropped: ${String(error)}`)
        })
      }
      return left
    }
  }
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
