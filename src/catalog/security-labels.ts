import type { Session } from '../database/session.js'
import type { Found } from './family.js'
import { readJson } from './family.js'

/** A security label: the address of the object that has it, what PostgreSQL calls that, and `provider: label`. */
export interface SecurityLabel {
  readonly address: string
  readonly kind: string
  readonly name: string
  readonly label: string
}

/** The security labels of objects in this database (PostgreSQL manual, SECURITY LABEL); those of roles, databases and tablespaces belong to the cluster. */
export async function readSecurityLabels(session: Session): Promise<readonly SecurityLabel[]> {
  return readJson<SecurityLabel>(
    session,
    `select l.classoid || '.' || l.objoid || '.' || l.objsubid as address, i.type as kind, i.identity as name, quote_ident(l.provider) || ': ' || l.label as label
      from (select classoid, objoid, objsubid, provider, label from pg_seclabel
        union all select l.classoid, l.objoid, 0, l.provider, l.label from pg_shseclabel l join pg_subscription s on l.classoid = 'pg_subscription'::regclass and s.oid = l.objoid
          where s.subdbid = (select oid from pg_database where datname = current_database())) l,
        pg_identify_object(l.classoid, l.objoid, l.objsubid) i
      order by l.provider collate "C"`
  )
}

/** An object with its security labels, which are an attribute of it like a comment, but only where there are any. */
export function withSecurityLabels(object: Found, labels: readonly SecurityLabel[]): Found {
  const own = labels.filter(({ address }) => address === object.address).map(({ label }) => label)
  return own.length === 0 ? object : { ...object, attributes: { ...object.attributes, 'security labels': own } }
}
