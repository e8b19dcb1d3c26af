import type { Roles } from './provider.js'
import { UncheckableError, isServerError } from './session.js'
import type { Session } from './session.js'

/** The comment by which any run of ours knows a role that one of us created. */
const tag = 'created by pg-parity for the length of a check'
const isTagged = `coalesce(shobj_description(oid, 'pg_authid'), '') = '${tag}'`

/** The registry as its provider has it. */
interface ServiceRoles extends Roles {
  /** Roles that came into being during the run and that no run has made or adopted. */
  strangers(): Promise<readonly string[]>
  release(): Promise<readonly string[]>
}

/** How often a role is tried to be dropped: another run may drop it, or what depends on it, at the same moment. */
const attempts = 3

/** How long a transaction of another run's that speaks of a role is waited for, in milliseconds. */
const patience = 1000

/**
 * The role registry of one run on a server that others may use at the same time: a missing role is created and tagged,
 * a tagged one is shared, one that was there before is used and never changed. Roles are dropped after the databases, by
 * every run, whoever created them: one that another run still uses stays for that run to drop.
 */
export async function createRoles(admin: Session): Promise<ServiceRoles> {
  const untagged = await admin.query<{ name: string }>(`select rolname::text as name from pg_roles where not ${isTagged}`)
  const before = new Set(untagged.map((row) => row.name))
  const [runner] = await admin.query<{ superuser: boolean }>('select rolsuper as superuser from pg_roles where rolname = current_user')
  // Only a member can make a role the owner of something; a superuser is a member of every role.
  const mark = (name: string): string =>
    [`COMMENT ON ROLE ${quoted(name)} IS '${tag}'`, ...(runner?.superuser === true ? [] : [`GRANT ${quoted(name)} TO CURRENT_USER`])].join(';\n')
  const announced: string[] = []
  let released = false

  return {
    shared: true,
    async ensure(name, create) {
      if (released) throw new UncheckableError('the run is over')
      if (create !== undefined && before.has(name)) return
      // One transaction: a role without its tag would pass for one that was there before.
      await admin.execute(`${create ?? `CREATE ROLE ${quoted(name)}`};\n${mark(name)}`).catch((error: unknown) => {
        if (isServerError(error, '42501')) {
          throw new UncheckableError(`the role of database-url may not create the role ${name}, which a script names: give it CREATEROLE, or create ${name} before`, { cause: error })
        }
        if (!isNameTaken(error)) throw error
      })
    },
    isTheirs: (name) => before.has(name),
    announce: (text) => void announced.push(text),
    async adopt(session, text) {
      const rows = await session.query<{ name: string }>(`select rolname::text as name from pg_roles where shobj_description(oid, 'pg_authid') is null`)
      for (const { name } of rows) {
        if (!before.has(name) && text.includes(name)) await session.execute(mark(name))
      }
    },
    async strangers() {
      const rows = await admin.query<{ name: string }>(`select rolname::text as name from pg_roles where not ${isTagged}`)
      return rows.map(({ name }) => name).filter((name) => !before.has(name))
    },
    async release() {
      released = true
      const rows = await admin.query<{ name: string; tagged: boolean }>(
        `select rolname::text as name, ${isTagged} as tagged from pg_roles where ${isTagged} or shobj_description(oid, 'pg_authid') is null`
      )
      const ours = rows.filter(({ name, tagged }) => tagged || (!before.has(name) && announced.some((text) => text.includes(name))))
      const left: string[] = []
      await admin.execute(`SET lock_timeout = ${String(patience)}`)
      for (const { name } of ours) left.push(...(await drop(admin, name)))
      return left
    }
  }
}

/** Whether a role could not be created because there is one, or because one came into being at this very moment. */
function isNameTaken(error: unknown): boolean {
  return isServerError(error, '42710', '23505')
}

/** @returns a sentence where the role had to be left behind, and no other run is there to drop it */
async function drop(admin: Session, name: string): Promise<readonly string[]> {
  for (let attempt = 1; ; attempt++) {
    try {
      await admin.execute(`DROP ROLE IF EXISTS ${quoted(name)}`)
      return []
    } catch (error) {
      const [others] = await admin.query<{ some: boolean }>(`select exists (select from pg_database where datname ~ '^pg_parity_') as some`)
      if (others?.some === true && isServerError(error, '2BP01', '55P03')) return []
      if (attempt === attempts) return [`role ${name} could not be dropped: ${error instanceof Error ? error.message : String(error)}`]
    }
  }
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
