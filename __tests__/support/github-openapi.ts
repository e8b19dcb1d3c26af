/** Whether a request is one that GitHub takes, by its own description of its REST API. */
import { readFileSync } from 'node:fs'

import { Ajv } from 'ajv'

import type { GitHubRequest } from './github-proxy.js'

interface Schema {
  readonly properties?: Readonly<Record<string, unknown>>
  readonly type?: string
}

interface Parameter {
  readonly name: string
  readonly in: string
  readonly required?: boolean
  readonly schema: Schema
}

interface Operation {
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: { readonly required?: boolean; readonly content: Readonly<Record<string, { readonly schema: Schema }>> }
}

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}

const file = new URL('../../node_modules/@octokit/openapi/generated/api.github.com.json', import.meta.url)
const ajv = new Ajv({ strict: false, coerceTypes: true, validateFormats: false })
const operations = new Map<string, Operation | undefined>()
let read: { readonly description: Description; readonly routes: readonly (readonly [RegExp, string])[] } | undefined

/** What GitHub would not know or not take in a request, a sentence each. */
export function faultsOf({ method, path, body }: GitHubRequest): readonly string[] {
  const { pathname, searchParams } = new URL(path, 'https://api.github.com')
  if (pathname === '/graphql') return method === 'POST' && isObject(body) && typeof body['query'] === 'string' ? [] : [`${method} ${path} is no GraphQL query`]
  const operation = findOperation(method, pathname)
  if (operation === undefined) return [`${method} ${path} is unknown`]
  const parameters = (operation.parameters ?? []).filter((parameter) => parameter.in === 'query')
  const unknown = [...searchParams.keys()].filter((name) => !parameters.some((parameter) => parameter.name === name))
  const wrong = parameters.filter(({ name, required = false, schema }) => {
    const value = searchParams.get(name)
    return value === null ? required : !ajv.validate({ type: 'object', properties: { value: schema } }, { value })
  })
  return [...[...unknown, ...wrong.map(({ name }) => name)].map((name) => `${method} ${path}: ${name} is not taken`), ...faultsOfBody(`${method} ${path}`, operation, body)]
}

function faultsOfBody(request: string, { requestBody }: Operation, body: unknown): readonly string[] {
  const schema = requestBody?.content['application/json']?.schema
  if (schema === undefined) return body === undefined ? [] : [`${request} takes no body`]
  if (body === undefined) return requestBody?.required === true ? [`${request} needs a body`] : []
  const unknown = isObject(body) ? Object.keys(body).filter((name) => !(name in (schema.properties ?? {}))) : []
  return [...unknown.map((name) => `${request}: ${name} is not taken`), ...(ajv.validate(schema, structuredClone(body)) ? [] : [`${request}: ${ajv.errorsText()}`])]
}

/** The operation with as few placeholders in its path as there can be. */
function findOperation(method: string, path: string): Operation | undefined {
  read ??= readDescription()
  const { description, routes } = read
  const matching = routes.filter(([pattern]) => pattern.test(path)).map(([, template]) => template)
  const [template = ''] = matching.sort((one, other) => one.split('{').length - other.split('{').length)
  const key = `${method.toLowerCase()} ${template}`
  if (!operations.has(key)) operations.set(key, resolved(description.paths[template]?.[method.toLowerCase()], description) as Operation | undefined)
  return operations.get(key)
}

function readDescription(): NonNullable<typeof read> {
  const description = JSON.parse(readFileSync(file, 'utf8')) as Description
  // A path of a file or a name of a branch may hold slashes.
  const pattern = (template: string): RegExp => new RegExp(`^${template.replaceAll('.', '\\.').replace(/\{(?:path|ref|basehead)\}/g, '.+').replace(/\{\w+\}/g, '[^/]+')}$`)
  return { description, routes: Object.keys(description.paths).map((template) => [pattern(template), template]) }
}

/** A part of the description with what it refers to in the place of the reference. Ajv knows `nullable` of a type only; null is nothing that we send. */
function resolved(part: unknown, description: unknown): unknown {
  if (Array.isArray(part)) return part.map((each) => resolved(each, description))
  if (!isObject(part)) return part
  const { $ref: reference } = part
  if (typeof reference === 'string') return resolved(reference.slice(2).split('/').reduce<unknown>((found, key) => (isObject(found) ? found[key] : undefined), description), description)
  const isRead = (key: string): boolean => key !== 'responses' && !key.startsWith('example') && (key !== 'nullable' || 'type' in part)
  return Object.fromEntries(Object.entries(part).filter(([key]) => isRead(key)).map(([key, value]) => [key, resolved(value, description)]))
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
