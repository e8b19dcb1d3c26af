import type { DatabaseObject } from '../../snapshot/object.js'
import type { Model } from './model.js'
import { flag, list, literal, ownName, parameters, parentName, text, words } from './model.js'

/** `CREATE DOMAIN` without its CHECK constraints. */
export function createDomain(domain: DatabaseObject): string {
  const collation = text(domain, 'collation')
  const standard = text(domain, 'default')
  return words(
    `CREATE DOMAIN ${domain.name} AS ${text(domain, 'type') ?? ''}`,
    collation !== undefined && `COLLATE ${collation}`,
    standard !== undefined && `DEFAULT ${standard}`,
    flag(domain, 'not null') && 'NOT NULL'
  )
}

/** `CREATE VIEW` or `CREATE MATERIALIZED VIEW`; the latter is left unpopulated. */
export function createView(view: DatabaseObject): string {
  const options = list(view, 'options')
  const head = words(
    `CREATE ${view.kind.toUpperCase()} ${view.name}`,
    text(view, 'access method') !== undefined && `USING ${text(view, 'access method') ?? ''}`,
    options.length > 0 && `WITH (${parameters(options)})`,
    text(view, 'tablespace') !== undefined && `TABLESPACE ${text(view, 'tablespace') ?? ''}`,
    'AS'
  )
  return `${head}\n${text(view, 'definition') ?? ''}${view.kind === 'materialized view' ? '\nWITH NO DATA' : ''}`
}

const firing: Readonly<Record<string, string>> = { disabled: 'DISABLE', replica: 'ENABLE REPLICA', always: 'ENABLE ALWAYS' }

/** `CREATE EVENT TRIGGER`. */
export function createEventTrigger(trigger: DatabaseObject): string {
  const tags = list(trigger, 'tags')
  return words(
    `CREATE EVENT TRIGGER ${trigger.name} ON ${text(trigger, 'event') ?? ''}`,
    tags.length > 0 && `WHEN TAG IN (${tags.map(literal).join(', ')})`,
    `EXECUTE FUNCTION ${text(trigger, 'function') ?? ''}()`
  )
}

/** Whether an event trigger fires, where that is not the default. */
export function eventTriggerState(trigger: DatabaseObject): readonly string[] {
  const state = firing[text(trigger, 'enabled') ?? '']
  return state === undefined ? [] : [`ALTER EVENT TRIGGER ${trigger.name} ${state}`]
}

/** Whether a trigger or rule fires, where that is not the default. */
export function firingState(object: DatabaseObject, model: Model): readonly string[] {
  const state = firing[text(object, 'enabled') ?? '']
  return state === undefined ? [] : [`ALTER TABLE ${parentName(object, model)} ${state} ${object.kind.toUpperCase()} ${ownName(object, model)}`]
}

/** The type of trigger that an event stands for (`tgtype`, src/include/catalog/pg_trigger.h). */
const triggerTypes: Readonly<Record<string, number>> = { insert: 4, delete: 8, update: 16 }

/** Whether the triggers behind a constraint fire, where that is not the default. Only the server knows their names. */
export function firingOfConstraint(constraint: DatabaseObject, model: Model): readonly string[] {
  return setFiring(list(constraint, 'triggers'), constraint, model)
}

/** Statements for entries `STATE for EVENT on TABLE`, in which any state that is unknown here is that of all triggers at first. */
export function setFiring(entries: readonly string[], constraint: DatabaseObject, model: Model): readonly string[] {
  return entries.flatMap((each) => {
    const [, state = '', event = '', relation = ''] = /^(\S+) for (\S+) on (.*)$/s.exec(each) ?? []
    const names = `SELECT g.tgname FROM pg_catalog.pg_trigger g JOIN pg_catalog.pg_constraint k ON k.oid = g.tgconstraint
    WHERE k.conrelid = ${literal(parentName(constraint, model))}::regclass AND quote_ident(k.conname) = ${literal(ownName(constraint, model))}
      AND g.tgrelid = ${literal(relation)}::regclass AND g.tgtype & ${String(triggerTypes[event] ?? 0)} <> 0`
    const alter = `format('ALTER TABLE ${relation.replaceAll('%', '%%').replaceAll("'", "''")} ${firing[state] ?? 'ENABLE'} TRIGGER %I', trigger)`
    return [`DO $$DECLARE trigger name; BEGIN\n  FOR trigger IN ${names}\n  LOOP EXECUTE ${alter}; END LOOP;\nEND$$`]
  })
}

/** `CREATE POLICY` with every clause. */
export function createPolicy(policy: DatabaseObject, model: Model): string {
  const using = text(policy, 'using')
  const check = text(policy, 'with check')
  return words(
    `CREATE POLICY ${ownName(policy, model)} ON ${parentName(policy, model)}`,
    flag(policy, 'permissive') ? 'AS PERMISSIVE' : 'AS RESTRICTIVE',
    `FOR ${text(policy, 'command') ?? ''} TO ${list(policy, 'roles').join(', ')}`,
    using !== undefined && `USING (${using})`,
    check !== undefined && `WITH CHECK (${check})`
  )
}
