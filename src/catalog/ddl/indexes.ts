import type { DatabaseObject } from '../../snapshot/object.js'
import type { Model } from './model.js'
import { flag, list, ownName, parameters, parentName, schemaOf, text, words } from './model.js'

/** `CREATE INDEX`; on a partitioned table it is made without its partitions' indexes, which are attached afterwards. */
export function createIndex(index: DatabaseObject, model: Model): string {
  const table = model.get(index.parent ?? '')
  const partitioned = table !== undefined && text(table, 'partition key') !== undefined
  const options = list(index, 'options')
  const predicate = text(index, 'predicate')
  return words(
    'CREATE',
    flag(index, 'unique') && 'UNIQUE',
    `INDEX ${index.name.slice(schemaOf(index.name).length + 1)}`,
    `ON ${partitioned ? 'ONLY ' : ''}${parentName(index, model)}`,
    text(index, 'keys'),
    options.length > 0 && `WITH (${parameters(options)})`,
    text(index, 'tablespace') !== undefined && `TABLESPACE ${text(index, 'tablespace') ?? ''}`,
    predicate !== undefined && `WHERE ${predicate}`
  )
}

/** `ATTACH PARTITION` for the index of a partition, or for the index behind a partition's constraint. */
export function attachIndex(object: DatabaseObject, model: Model): string | undefined {
  const followed = object.follows?.map((key) => model.get(key)).find((each) => each !== undefined)
  if (followed === undefined) return undefined
  if (object.kind === 'constraint' && !['primary key', 'unique', 'exclusion'].includes(text(object, 'type') ?? '')) return undefined
  return `ALTER INDEX ${indexName(followed, model)} ATTACH PARTITION ${indexName(object, model)}`
}

/** The index behind a constraint has its name and its table's schema. */
function indexName(object: DatabaseObject, model: Model): string {
  if (object.kind === 'index') return object.name
  return `${schemaOf(parentName(object, model))}.${ownName(object, model)}`
}

/** Statistics targets of an index's expressions. */
export function indexSettings(index: DatabaseObject): readonly string[] {
  return list(index, 'statistics target').map((each) => {
    const [column = '', target = ''] = each.split(':')
    return `ALTER INDEX ${index.name} ALTER COLUMN ${column} SET STATISTICS ${target}`
  })
}
