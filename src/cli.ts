#!/usr/bin/env node
/* The entry of the command line. */
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runCli } from './bundle.js'

// A URL among the arguments would show its password in lists of processes.
const argv = process.argv.slice(2)
process.title = 'pg-parity'
process.exit(await runCli({ argv, environment: process.env, assets: dirname(fileURLToPath(import.meta.url)) }))
