import type { connect as Connect } from './service-session.js'

/** Opens a session with node-postgres; see `service-session.ts`. The driver takes a while to load, and only some runs need it. */
export const connect: typeof Connect = async (options) => (await import('./service-session.js')).connect(options)
