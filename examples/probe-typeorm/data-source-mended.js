import { DataSource } from 'typeorm'

import { Product } from './product-mended.js'

export default new DataSource({ type: 'postgres', url: process.env['DATABASE_URL'], entities: [Product], migrations: ['migrations/*.js'], migrationsTransactionMode: 'each' })
