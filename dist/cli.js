#!/usr/bin/env node
/* The entry of the command line. */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCli } from './bundle.js';
process.exit(await runCli({ argv: process.argv.slice(2), environment: process.env, assets: dirname(fileURLToPath(import.meta.url)) }));
