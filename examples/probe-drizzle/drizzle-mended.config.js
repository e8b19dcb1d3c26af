export default { dialect: 'postgresql', schema: './schema-mended.js', out: './drizzle-mended' }
