import type { Change } from '../../snapshot/change.js'
import type { DatabaseObject } from '../../snapshot/object.js'
import type { KindOfObject } from './kind.js'
import { clauses, list, text } from './model.js'

function create(object: DatabaseObject, parameters: readonly string[]): string {
  return `CREATE ${object.kind.toUpperCase()} ${object.name} (${parameters.join(', ')})`
}

/** Mappings as ALTER TEXT SEARCH CONFIGURATION adds them: `word WITH app.dictionary, simple`. */
function addMappings(configuration: DatabaseObject, mappings: readonly string[]): readonly string[] {
  return mappings.map((mapping) => `ALTER TEXT SEARCH CONFIGURATION ${configuration.name} ADD MAPPING FOR ${mapping}`)
}

function alterConfiguration(change: Change, configuration: DatabaseObject): readonly string[] {
  return change.attributes.flatMap(({ name, desired }) => {
    if (name !== 'mappings' || !Array.isArray(desired)) return []
    const [before, wanted] = [desired as readonly string[], list(configuration, 'mappings')]
    const gone = before.filter((mapping) => !wanted.includes(mapping)).map((mapping) => mapping.replace(/ WITH .*$/s, ''))
    return [
      ...gone.map((token) => `ALTER TEXT SEARCH CONFIGURATION ${configuration.name} DROP MAPPING FOR ${token}`),
      ...addMappings(configuration, wanted.filter((mapping) => !before.includes(mapping)))
    ]
  })
}

/** The kinds that text search is made of, in the order in which they need each other. */
export const textSearchKinds: Readonly<Record<string, KindOfObject>> = {
  'text search parser': {
    noun: 'TEXT SEARCH PARSER',
    create: (parser) => create(parser, clauses(parser, ['start', 'gettoken', 'end', 'lextypes', 'headline']))
  },
  'text search template': {
    noun: 'TEXT SEARCH TEMPLATE',
    create: (template) => create(template, clauses(template, ['init', 'lexize']))
  },
  'text search dictionary': {
    noun: 'TEXT SEARCH DICTIONARY',
    create: (dictionary) => create(dictionary, [`TEMPLATE = ${text(dictionary, 'template') ?? ''}`, ...list(dictionary, 'options')])
  },
  'text search configuration': {
    noun: 'TEXT SEARCH CONFIGURATION',
    create: (configuration) => create(configuration, clauses(configuration, ['parser'])),
    extend: (configuration) => addMappings(configuration, list(configuration, 'mappings')),
    alter: alterConfiguration
  }
}
