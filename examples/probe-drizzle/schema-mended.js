import { pgTable, serial, text, timestamp } from 'drizzle-orm/pg-core'

/** The same table, with a default that the database works out. */
export const product = pgTable('product', {
  id: serial().primaryKey(),
  title: text().notNull(),
  created: timestamp({ withTimezone: true }).notNull().defaultNow()
})
