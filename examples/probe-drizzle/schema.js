import { pgTable, serial, text, timestamp } from 'drizzle-orm/pg-core'

/** `new Date()` is worked out here, whenever somebody generates migrations, and not where a row is inserted. */
export const product = pgTable('product', {
  id: serial().primaryKey(),
  title: text().notNull(),
  created: timestamp({ withTimezone: true }).notNull().default(new Date())
})
