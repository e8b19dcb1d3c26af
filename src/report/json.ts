import * as z from 'zod'
import { reportJsonSchema, reportSchema } from './document.js'
import type { Report } from './document.js'

/**
 * The report as one JSON document. Keys stand in the order of the schema, those of free-form objects in alphabetical
 * order, so that equal reports are equal texts.
 */
export function renderJson(report: Report): string {
  return `${JSON.stringify(ordered(reportSchema, report), null, 2)}\n`
}

/** The file `report.schema.json`: the JSON Schema of the report, as it is shipped. */
export function renderJsonSchema(): string {
  return `${JSON.stringify(reportJsonSchema(), null, 2)}\n`
}

function ordered(schema: z.core.$ZodType | undefined, value: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return ordered(schema.unwrap(), value)
  if (Array.isArray(value)) return value.map((item) => ordered(schema instanceof z.ZodArray ? schema.element : undefined, item))
  if (typeof value !== 'object' || value === null) return value
  const shape: Readonly<Record<string, z.core.$ZodType>> = schema instanceof z.ZodObject ? schema.shape : {}
  const fields: Readonly<Record<string, unknown>> = { ...value }
  const known = Object.keys(shape).filter((key) => key in fields)
  const free = Object.keys(fields).filter((key) => !(key in shape)).sort()
  return Object.fromEntries([...known, ...free].map((key) => [key, ordered(shape[key], fields[key])]))
}
