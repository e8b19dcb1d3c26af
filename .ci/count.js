/** Prints how many tests passed and how many failed, from the file that `jest --json --outputFile` writes. */
import { readFileSync } from 'node:fs'

const file = process.argv[2]
if (file === undefined) throw new Error('usage: count.js FILE')
/** @type {{ numPassedTests: number, numFailedTests: number, numRuntimeErrorTestSuites: number }} */
const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(file, 'utf8'))
// A file that could not even be loaded has failed, although none of its tests has.
console.log(numPassedTests, numFailedTests + numRuntimeErrorTestSuites)
