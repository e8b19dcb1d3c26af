import { EntitySchema } from 'typeorm'

/** The same product, with defaults as PostgreSQL gives them back. */
export const Product = new EntitySchema({
  name: 'Product',
  tableName: 'product',
  columns: {
    id: { type: 'int', primary: true, generated: 'identity' },
    title: { type: 'varchar', length: 200 },
    price: { type: 'numeric', precision: 10, scale: 2, default: () => '0.00' },
    discontinued: { type: 'boolean', default: false },
    created: { type: 'timestamp with time zone', default: () => 'now()' }
  }
})
