import type { Config } from '../config/config.js'
import type { ActionEvent } from './event.js'

/** Whether definitions and values are published where nobody says so: not those of a live database in a repository that everybody may read. */
export function detailsOf({ details, command }: Pick<Config, 'details' | 'command'>, { repository }: Pick<ActionEvent, 'repository'>): 'full' | 'names' {
  return details ?? (command === 'drift' && repository?.private !== true ? 'names' : 'full')
}
