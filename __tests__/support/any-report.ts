/** Reports that the schema allows, whatever they say. */
import fc from 'fast-check'
import * as z from 'zod'

import { reportSchema, type Report } from '../../src/report/document.js'

/** What stands where the schema does not take any text. */
const constrained = ['view', `sha256:${'ab'.repeat(32)}`]

/**
 * Any report.
 *
 * @param texts what may stand wherever the schema takes any text, as a key too
 * @param length of its lists
 */
export function anyReport(texts: fc.Arbitrary<string>, length: { readonly least: number; readonly most: number } = { least: 0, most: 3 }): fc.Arbitrary<Report> {
  const of = (schema: unknown): fc.Arbitrary<unknown> => {
    if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return of(schema.unwrap())
    if (schema instanceof z.ZodObject) {
      const shape: Readonly<Record<string, unknown>> = schema.shape
      const keys = Object.keys(shape)
      return fc.record(Object.fromEntries(keys.map((key) => [key, of(shape[key])])), { requiredKeys: keys.filter((key) => !(shape[key] instanceof z.ZodOptional)) })
    }
    if (schema instanceof z.ZodArray) return schema.element instanceof z.ZodNever ? fc.constant([]) : fc.array(of(schema.element), { minLength: length.least, maxLength: length.most })
    if (schema instanceof z.ZodUnion) return fc.oneof(...schema.options.map(of))
    if (schema instanceof z.ZodRecord) return fc.dictionary(fc.oneof(texts, fc.constantFrom('total', 'constructor')), of(schema.valueType), { maxKeys: 2 })
    if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options)
    if (schema instanceof z.ZodLiteral) return fc.constantFrom(...schema.values)
    if (schema instanceof z.ZodBoolean) return fc.boolean()
    if (schema instanceof z.ZodNumber) return fc.constantFrom(0, 1, 7, Number.MAX_SAFE_INTEGER)
    if (schema instanceof z.ZodString) return schema.safeParse('<\n').success ? texts : fc.constantFrom(...constrained.filter((text) => schema.safeParse(text).success))
    return schema instanceof z.ZodNull ? fc.constant(null) : fc.oneof(texts, fc.constantFrom(null, 1, { a: [1] }))
  }
  return of(reportSchema).map((report) => reportSchema.parse(report))
}
