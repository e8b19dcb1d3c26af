import { EntitySchema } from 'typeorm'

/** A product as many write it: what is a number or a truth value in the database stands here as text. */
export const Product = new EntitySchema({
  name: 'Product',
  tableName: 'product',
  columns: {
    id: { type: 'int', primary: true, generated: 'identity' },
    title: { type: 'varchar', length: 200 },
    price: { type: 'numeric', precision: 10, scale: 2, default: '0.00' },
    discontinued: { type: 'boolean', default: 'false' },
    created: { type: 'timestamp with time zone', default: () => 'now()' }
  }
})
