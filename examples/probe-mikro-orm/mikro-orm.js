import { Migrator } from '@mikro-orm/migrations'
import { MikroORM } from '@mikro-orm/postgresql'

/** Runs MikroORM as its command line does: `node mikro-orm.js migration:up|migration:create ENTITY`. */
const [command, entity = './product.js'] = process.argv.slice(2)
const { Product } = await import(entity)
const orm = await MikroORM.init({
  clientUrl: process.env['DATABASE_URL'], entities: [Product], extensions: [Migrator],
  migrations: { path: 'migrations', emit: 'cjs', snapshot: false }
})
if (command === 'migration:create') {
  const { fileName } = await orm.migrator.create()
  console.log(fileName === '' ? 'No changes' : `Written: ${fileName}`)
} else await orm.migrator.up()
await orm.close()
