import { existsSync } from 'node:fs'
import { basename } from 'node:path'

import { defineConfig } from 'eslint/config'
import { createNodeResolver, importX } from 'eslint-plugin-import-x'
import tseslint from 'typescript-eslint'

import { foreign, forbidden, packages, places } from './scripts/boundaries.js'

const everything = ['**/*.ts', '**/*.js', '.ci/**/*.js']
const scripts = ['.ci/**/*.js', 'scripts/**/*.js', '__tests__/**/*.js', 'bench/**/*.js', '*.js']

/**
 * @param {string} place of the pipeline
 * @returns {string} where it is: a folder, or a single file
 */
function path(place) {
  return existsSync(new URL(`src/${place}.ts`, import.meta.url)) ? `src/${place}.ts` : `src/${place}`
}

const zones = places.flatMap((place) =>
  forbidden(place).map((other) => ({
    target: `./${path(place)}`,
    from: `./${path(other)}`,
    message: `${place} does not know ${other} (scripts/boundaries.js).`
  }))
)

/** Files that decide what is loaded on demand. */
const onDemand = ['src/bundle.ts', 'src/commands/execute.ts', 'src/database/connect.ts', 'src/terminal/output.ts']

/** What no file of ours may hold. */
const forbiddenSyntax = [
  { selector: 'TSEnumDeclaration', message: 'A union of literals does what an enum does.' },
  {
    selector: "ImportDeclaration[source.value='zod'] > :matches(ImportSpecifier, ImportDefaultSpecifier)",
    message: "All of zod's languages come with these. Write import * as z from 'zod'."
  }
]

/** @type {import('eslint').Linter.Config[]} */
const restrictedPackages = places.map((place) => ({
  files: [`src/${place}.ts`, `src/${place}/**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: foreign(place).map((pattern) => ({
          group: [pattern],
          message: `Only ${packages[pattern]} knows ${pattern} (scripts/boundaries.js).`
        }))
      }
    ]
  }
}))

/** @type {import('eslint').Rule.RuleModule} */
const fileName = {
  meta: { messages: { kebab: '{{name}} is not kebab-case.' } },
  create: (context) => ({
    Program(node) {
      const name = basename(context.filename)
      if (!/^[a-z0-9]+(-[a-z0-9]+)*(\.(test|config))?\.[jt]s$/.test(name)) {
        context.report({ node, messageId: 'kebab', data: { name } })
      }
    }
  })
}

export default defineConfig(
  { ignores: ['dist/', 'lib/', 'coverage/', 'tmp/', 'examples/', '__tests__/corpus/', '__tests__/source/tools/'] },
  { linterOptions: { noInlineConfig: true } },
  {
    files: everything,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { project: './__tests__/tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    plugins: { 'import-x': importX, house: { rules: { 'file-name': fileName } } },
    settings: {
      'import-x/extensions': ['.ts', '.js'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] },
      'import-x/resolver-next': [
        createNodeResolver({ extensions: ['.ts', '.js'], conditionNames: ['node', 'import', 'require', 'default'], extensionAlias: { '.js': ['.ts', '.js'] } })
      ]
    },
    rules: {
      'house/file-name': 'error',
      'max-lines': ['error', { max: 260, skipBlankLines: false, skipComments: false }],
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'import-x/no-default-export': 'error',
      'import-x/no-restricted-paths': ['error', { zones }],
      'import-x/no-unresolved': 'error',
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true }],
      // Code points are what texts are counted in.
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      // An async function turns what its body throws into a rejection, with or without an await.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      'no-restricted-syntax': ['error', ...forbiddenSyntax]
    }
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/cli.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'exit', message: 'Only src/cli.ts ends the process.' }
      ]
    }
  },
  {
    files: ['src/**/*.ts'],
    ignores: onDemand,
    rules: {
      'no-restricted-syntax': [
        'error',
        ...forbiddenSyntax,
        { selector: 'ImportExpression', message: `Only ${onDemand.join(', ')} decide what is loaded on demand.` }
      ]
    }
  },
  ...restrictedPackages,
  {
    files: scripts,
    rules: {
      // JSON and untyped packages: JSDoc says what is expected of them.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off'
    }
  },
  {
    files: ['*.config.js', '__tests__/support/{global-*,sequencer,suite-runner}.js'],
    rules: { 'import-x/no-default-export': 'off' }
  }
)
