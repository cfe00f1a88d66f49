import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';

interface Case {
  readonly because: string;
  /** The rule that must speak; null where none may. */
  readonly rule: string | null;
  readonly filePath: string;
  readonly text: string;
}

const verb = 'libs/demand/planted.ts';
const lines = (count: number, line: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => line(i)).join('\n');
const functionOf = (length: number) => `export function f() {\n${lines(length, () => 'void 0;')}\n}\n`;
const parameters = (count: number) => lines(count, (i) => `p${i}: 1,`).replaceAll('\n', ' ');
const used = (count: number) => lines(count, (i) => `p${i},`).replaceAll('\n', ' ');

const cases: readonly Case[] = [
  { because: 'any', rule: '@typescript-eslint/no-explicit-any', filePath: verb, text: 'export const a: any = 1;' },
  { because: 'an enum', rule: 'no-restricted-syntax', filePath: verb, text: 'export enum A { b }' },
  { because: 'a default export', rule: 'no-restricted-syntax', filePath: verb, text: 'export default 1;' },
  {
    because: 'a door that lets everything through',
    rule: 'no-restricted-syntax',
    filePath: 'libs/demand/index.ts',
    text: "export * from './submit-demand';",
  },
  {
    because: 'forwardRef',
    rule: 'no-restricted-imports',
    filePath: verb,
    text: "import { forwardRef } from '@nestjs/common';\nexport const a = forwardRef;",
  },
  {
    because: 'process.env in a verb',
    rule: 'no-restricted-properties',
    filePath: verb,
    text: 'export const a = process.env.PORT;',
  },
  {
    because: 'process.env taken apart',
    rule: 'no-restricted-properties',
    filePath: verb,
    text: 'export const { PORT } = process.env;',
  },
  {
    because: 'process.env in its one reader',
    rule: null,
    filePath: 'libs/platform/config/env.ts',
    text: 'export const a = process.env;',
  },
  {
    because: 'a TODO without an issue',
    rule: 'house/todo-has-issue',
    filePath: verb,
    text: '// TODO: later\nexport const a = 1;',
  },
  { because: 'a TODO with its issue', rule: null, filePath: verb, text: '// TODO(#12): later\nexport const a = 1;' },
  {
    because: 'a relative way into another feature',
    rule: 'no-restricted-imports',
    filePath: verb,
    text: "import { a } from '../identity/enrol';\nexport const b = a;",
  },
  {
    because: 'a relative way to the feature itself',
    rule: null,
    filePath: 'libs/demand/http/planted.ts',
    text: "import { a } from '../submit-demand';\nexport const b = a;",
  },
  {
    because: 'describe.only',
    rule: 'no-restricted-syntax',
    filePath: 'libs/demand/planted.spec.ts',
    text: "describe.only('x', () => undefined);",
  },
  {
    because: 'it.only.each',
    rule: 'no-restricted-syntax',
    filePath: 'libs/demand/planted.spec.ts',
    text: "it.only.each([1])('x', () => undefined);",
  },
  {
    because: 'eight needs of a constructor',
    rule: 'max-params',
    filePath: verb,
    text: `export class A { constructor(${parameters(8)}) { void [${used(8)}]; } }`,
  },
  {
    because: 'seven needs of a constructor',
    rule: null,
    filePath: verb,
    text: `export class A { constructor(${parameters(7)}) { void [${used(7)}]; } }`,
  },
  {
    because: 'five arguments of a function',
    rule: 'no-restricted-syntax',
    filePath: verb,
    text: `export function f(${parameters(5)}) { return [${used(5)}]; }`,
  },
  {
    because: 'a file of 301 lines',
    rule: 'max-lines',
    filePath: verb,
    text: lines(301, (i) => `export const a${i} = 1;`),
  },
  { because: 'a function of 43 lines', rule: 'max-lines-per-function', filePath: verb, text: functionOf(41) },
  { because: 'a long migration', rule: null, filePath: 'migrations/2-planted.ts', text: functionOf(41) },
  { because: 'long markup', rule: null, filePath: 'apps/web/src/planted.tsx', text: functionOf(100) },
  {
    because: 'an import that nobody needs',
    rule: '@typescript-eslint/no-unused-vars',
    filePath: verb,
    text: "import { a } from './other';\nexport const b = 1;",
  },
];

describe('the lint of the house', () => {
  let answers: readonly (readonly string[])[];

  beforeAll(() => {
    const root = resolve(__dirname, '../..');
    const given = JSON.stringify(cases.map(({ filePath, text }) => ({ filePath, text })));
    const { stdout, stderr } = spawnSync(process.execPath, [join(__dirname, 'lint-texts.mjs'), given], {
      cwd: root,
      encoding: 'utf8',
    });
    if (!stdout) throw new Error(stderr);
    answers = JSON.parse(stdout) as string[][];
  }, 30_000);

  it.each(
    cases.map(
      (given, i) => [given.rule ? `refuses ${given.because}` : `allows ${given.because}`, i, given.rule] as const,
    ),
  )('%s', (_, i, rule) => expect(answers[i]).toEqual(rule ? [rule] : []));
});
