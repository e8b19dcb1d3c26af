exports.up = (knex) => knex.schema.alterTable('people', (table) => table.string('email', 320))

exports.down = (knex) => knex.schema.alterTable('people', (table) => table.dropColumn('email'))
