/** Reading reports as another program would: by the JSON Schema that is shipped. */
import { Ajv2020 } from 'ajv/dist/2020.js'

import { reportJsonSchema, type Report } from '../../src/report/document.js'

const validate = new Ajv2020({ allErrors: true, strict: false }).compile(reportJsonSchema())

/**
 * Reads a report from a text that holds it and nothing else.
 *
 * @throws Error when the text is no JSON, or not a report
 */
export function readReport(text: string): Report {
  const document: unknown = parse(text)
  if (!validate(document)) throw new Error(`not a report: ${JSON.stringify(validate.errors, null, 2)}`)
  return document as Report
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Error(`not one JSON document:\n${text}`, { cause: error })
  }
}
