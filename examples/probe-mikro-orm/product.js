import { EntitySchema } from '@mikro-orm/core'

/** A product with a rule as one writes it: PostgreSQL gives `<>` and `~~` back, with casts and parentheses. */
export const Product = new EntitySchema({
  name: 'Product',
  tableName: 'product',
  properties: {
    id: { type: 'integer', primary: true },
    title: { type: 'string', length: 200 },
    price: { type: 'decimal', precision: 10, scale: 2, defaultRaw: '0.00' }
  },
  checks: [{ name: 'product_title_check', expression: `title like 'P%' and length(title) between 2 and 200` }]
})
