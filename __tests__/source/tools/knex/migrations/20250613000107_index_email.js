exports.up = (knex) => knex.raw('CREATE UNIQUE INDEX CONCURRENTLY people_email ON people (email)')

exports.down = (knex) => knex.raw('DROP INDEX people_email')

exports.config = { transaction: false }
