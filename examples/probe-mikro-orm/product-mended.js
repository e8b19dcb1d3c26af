import { EntitySchema } from '@mikro-orm/core'

/** The same product, with the rule in the words that PostgreSQL keeps. */
export const Product = new EntitySchema({
  name: 'Product',
  tableName: 'product',
  properties: {
    id: { type: 'integer', primary: true },
    title: { type: 'string', length: 200 },
    price: { type: 'decimal', precision: 10, scale: 2, defaultRaw: '0.00' }
  },
  checks: [{ name: 'product_title_check', expression: `title ~~ 'P%' and length(title) >= 2 and length(title) <= 200` }]
})
