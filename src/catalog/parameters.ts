import { quoteLiteral } from '../sql/quote.js'
import { family } from './family.js'
import { address, madeByUsers, privileges } from './fragments.js'

interface ParameterRow {
  readonly address: string
  readonly name: string
  readonly privileges: readonly string[]
}

/** The OID of the superuser that initdb made, to whom all parameters belong (`BOOTSTRAP_SUPERUSERID`). */
const bootstrapSuperuser = '10'

/** The name of a parameter as GRANT takes it: parts between dots, some of which may be words that SQL reserves. */
const quotedName = `(select string_agg(quote_ident(part), '.' order by nth) from string_to_table(p.parname, '.') with ordinality o(part, nth))`

/**
 * Configuration parameters on which something was granted, since 15 (PostgreSQL manual, 52.34 "pg_parameter_acl"). They are the
 * cluster's: what else was granted there than what a source says must not be seen in a database of ours; see `readSnapshot`.
 */
export const parameters = family<ParameterRow>(
  'parameters',
  (major) =>
    major < 15
      ? `select null as address where false`
      : `select ${address('p')} as address, ${quotedName} as name,
          ${privileges('p.paracl', bootstrapSuperuser, 'p')} as privileges
        from pg_parameter_acl p where ${madeByUsers('p')}`,
  (row) => ({ kind: 'parameter', name: row.name, address: row.address, aspect: 'privileges', attributes: { privileges: row.privileges } })
)

/** Both sides, and other runs, take their turns: in another order they could wait for each other for ever. */
const inTurn = 'LOCK TABLE pg_parameter_acl IN SHARE ROW EXCLUSIVE MODE;'

/** Takes back, for as long as a transaction lasts, all that was granted on parameters of this cluster. */
export const withoutParameterGrants = block(`DECLARE entry record; BEGIN ${inTurn}
  FOR entry IN SELECT ${quotedName} AS name, grantee FROM pg_parameter_acl p, aclexplode(paracl) WHERE grantee <> ${bootstrapSuperuser} LOOP
    EXECUTE format('REVOKE ALL ON PARAMETER %s FROM %s CASCADE', entry.name,
      CASE entry.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(entry.grantee)) END);
  END LOOP;
END`)

/** Tries a GRANT or REVOKE ON PARAMETER such that nothing of it stays. */
export function tryParameterGrant(statement: string): string {
  return block(`BEGIN ${inTurn} EXECUTE ${quoteLiteral(statement)}; RAISE SQLSTATE 'PGPAR'; EXCEPTION WHEN SQLSTATE 'PGPAR' THEN NULL; END`)
}

function block(body: string): string {
  return `DO ${quoteLiteral(body)}`
}
