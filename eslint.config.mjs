import js from '@eslint/js';
import tseslint from 'typescript-eslint';

const typed = ['libs/**/*.ts', 'apps/{api,worker,cli}/**/*.ts', 'migrations/**/*.ts', 'test/**/*.ts', 'bench/**/*.ts'];
const web = ['apps/web/**/*.{ts,tsx,mts}'];
const scripts = ['**/*.{mjs,cjs,js}'];
const testCode = ['**/*.spec.ts', '**/*.spec.tsx', '**/*.factory.ts', '**/*.fixture.ts', '**/*.fake.ts', 'test/**'];

const nodeGlobals = [
  'process',
  'console',
  'Buffer',
  'URL',
  'URLSearchParams',
  'setTimeout',
  'clearTimeout',
  'setInterval',
  'clearInterval',
  'setImmediate',
  'fetch',
  'performance',
  'AbortSignal',
  'AbortController',
  'structuredClone',
  'TextEncoder',
  'TextDecoder',
  'module',
  'require',
  '__dirname',
  '__filename',
];

// What no syntax rule of its own exists for. Each says what to do instead.
const noEnum = {
  selector: 'TSEnumDeclaration',
  message: 'No enums: a union of strings, with `as const` where the values are needed.',
};
const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Named exports only: one name per thing, everywhere.',
};
const noExportAll = { selector: 'ExportAllDeclaration', message: 'A door names what it lets through.' };
const noOnly = {
  selector:
    'MemberExpression[property.name="only"][object.name=/^(describe|it|test)$/], CallExpression[callee.name=/^(fit|fdescribe)$/]',
  message: 'A forgotten `.only` silences all other tests.',
};
const manyArguments = {
  selector:
    'FunctionDeclaration[params.length>4], ArrowFunctionExpression[params.length>4], MethodDefinition[kind!="constructor"] > FunctionExpression[params.length>4]',
  message: 'More than four arguments: hand over one object with named fields.',
};
const forbiddenSyntax = [noEnum, noExportAll, noOnly, manyArguments];

/** `process.env` has one reader. */
const oneReader = {
  'no-restricted-properties': [
    'error',
    {
      object: 'process',
      property: 'env',
      message: 'Settings are read by libs/platform/config/env.ts alone: use env().',
    },
  ],
};

const noForwardRef = {
  name: '@nestjs/common',
  importNames: ['forwardRef'],
  message: 'Arrows point forward; a circle means that a step belongs to the later feature.',
};

// `npm run arch` knows the graph; this keeps one spelling for the way into another room.
const noWayAround = {
  regex: String.raw`^(\.\./)+(libs/)?(kernel|platform|taxonomy|identity|demand|achievement|matching|demo|operations|overview)(/|$)`,
  message: 'Another room is `#name`, the kernel and the platform `#kernel/…`, `#platform/…`.',
};

/** A promise for later needs an address: `TODO(#123)`. */
const house = {
  rules: {
    'todo-has-issue': {
      meta: { type: 'problem', schema: [], messages: { bare: 'A TODO names its issue: TODO(#123).' } },
      create: (context) => ({
        Program() {
          for (const comment of context.sourceCode.getAllComments()) {
            if (/\b(TODO|FIXME|XXX)\b(?!\(#\d+\))/.test(comment.value))
              context.report({ loc: comment.loc, messageId: 'bare' });
          }
        },
      }),
    },
  },
};

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', '.local/', 'apps/api/metadata.ts', 'apps/web/src/api/schema.d.ts'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  ...tseslint.configs.recommended.map((config) => ({ ...config, files: [...typed, ...web] })),
  ...tseslint.configs.recommendedTypeCheckedOnly.map((config) => ({ ...config, files: typed })),
  {
    files: typed,
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'separate-type-imports', disallowTypeAnnotations: false },
      ],
      // A port is asynchronous whether this implementation has to wait or not.
      '@typescript-eslint/require-await': 'off',
      // What a callback of a library hands over is passed on as it is.
      '@typescript-eslint/prefer-promise-reject-errors': 'off',
    },
  },
  {
    files: [...typed, ...web, ...scripts],
    plugins: { house },
    rules: {
      'house/todo-has-issue': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
      'max-lines-per-function': ['error', { max: 40, IIFEs: true }],
      // Of a constructor: more than seven needs, and the class holds two words. Split the word, not the layers.
      'max-params': ['error', 7],
      'no-restricted-syntax': ['error', noDefaultExport, ...forbiddenSyntax],
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': ['error', { ignoreReadBeforeAssign: true }],
    },
  },
  {
    files: [...typed, ...web],
    rules: {
      ...oneReader,
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'all' },
      ],
    },
  },
  { files: typed, rules: { 'no-restricted-imports': ['error', { paths: [noForwardRef] }] } },
  {
    files: ['libs/**/*.ts', 'apps/{api,worker,cli}/**/*.ts'],
    ignores: testCode,
    rules: { 'no-restricted-imports': ['error', { paths: [noForwardRef], patterns: [noWayAround] }] },
  },
  { files: scripts, languageOptions: { globals: Object.fromEntries(nodeGlobals.map((name) => [name, 'readonly'])) } },
  // The one reader; the contract's writer, which starts without a database and says so; and tests.
  {
    files: ['libs/platform/config/env.ts', 'apps/api/openapi.ts', ...testCode],
    rules: { 'no-restricted-properties': 'off' },
  },
  // A description of many cases and a migration are long because they are lists.
  { files: [...testCode, 'migrations/**'], rules: { 'max-lines-per-function': 'off' } },
  // Markup is long without being complicated.
  { files: ['apps/web/**/*.tsx'], rules: { 'max-lines-per-function': ['error', { max: 120 }] } },
  // Answers of supertest are `any`; a spec that narrows every field would say less.
  {
    files: testCode,
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  // Eslint, vite and jest take the default export of a file.
  {
    files: [
      ...['eslint.config.mjs', 'apps/web/vite.config.mts'],
      ...['test/support/{start,stop}-postgres.ts', 'test/journeys/{start,stop}-demo.ts'],
    ],
    rules: { 'no-restricted-syntax': ['error', ...forbiddenSyntax] },
  },
);
