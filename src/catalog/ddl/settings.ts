import type { DatabaseObject } from '../../snapshot/object.js'
import { quoteIdentifier } from '../../sql/quote.js'
import { dollarQuoted, settingValue } from './routines.js'
import { literal, text } from './model.js'

/** The parts of a setting's name: `work_mem for role app`. */
const nameOfSetting = /^(\S+)(?: for role (.*))?$/s

/** Sets a parameter for the database that this runs in, which no statement can name without knowing it. */
export function createSetting(setting: DatabaseObject): string {
  const [, parameter = '', role] = nameOfSetting.exec(setting.name) ?? []
  const head = role === undefined ? 'ALTER DATABASE %I' : `ALTER ROLE ${role.replaceAll('%', '%%')} IN DATABASE %I`
  const statement = `${head} SET ${quoteIdentifier(parameter)} TO ${valueOf(setting).replaceAll('%', '%%')}`
  return `DO ${dollarQuoted(`BEGIN EXECUTE format(${literal(statement)}, current_database()); END`)}`
}

/** The value of a setting, as SET takes it. */
export function valueOf(setting: DatabaseObject): string {
  return settingValue(parameterOf(setting), text(setting, 'value') ?? '')
}

/** The parameter of a setting. */
export function parameterOf(setting: DatabaseObject): string {
  return nameOfSetting.exec(setting.name)?.[1] ?? ''
}
