import { DataSource } from 'typeorm'

import { Product } from './product.js'

export default new DataSource({ type: 'postgres', url: process.env['DATABASE_URL'], entities: [Product], migrations: ['migrations/*.js'], migrationsTransactionMode: 'each' })
