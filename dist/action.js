/* The entry of the GitHub Action. */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runAction } from './bundle.js';
process.exitCode = await runAction({ environment: process.env, assets: dirname(fileURLToPath(import.meta.url)) });
