import 'reflect-metadata';
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type ArgumentsHost, HttpException } from '@nestjs/common';
import { DomainError } from '#kernel/domain-error';
import { hasProblemText, problemText } from '#platform/problem/problem-texts';
import { ProblemFilter } from '#platform/http/problem.filter';

const root = resolve(__dirname, '../..');
const sources = globSync('libs/**/*.ts', { cwd: root })
  .filter((file) => !file.endsWith('.spec.ts'))
  .toSorted();
const textOf = (file: string) => readFileSync(join(root, file), 'utf8');
const load = (file: string) => jest.requireActual<Record<string, unknown>>(join(root, file));

const withTexts = sources.filter((file) => textOf(file).includes('addProblemTexts({'));
withTexts.forEach(load);

type Refusal = new (given?: unknown) => DomainError;
const refusals = sources
  .filter((file) => textOf(file).includes('extends DomainError'))
  .flatMap((file) =>
    Object.entries(load(file)).filter(
      ([, value]) => typeof value === 'function' && value.prototype instanceof DomainError,
    ),
  )
  .map(([name, value]) => ({ name, refusal: new (value as Refusal)([]) }));

const foreign = [404, 408, 413, 415, 431].map((status) => new HttpException('', status));
const failures: readonly unknown[] = [
  ...foreign,
  new Error('a bug'),
  Object.assign(new Error('away'), { code: 'ECONNREFUSED' }),
];

/** What the filter answers: asked itself, so that the table cannot say anything else. */
function answerTo(error: unknown, language: string): { status: number; code: string; title: string } {
  let answer = { status: 0, code: '', title: '' };
  const reply = {
    sent: false,
    raw: { headersSent: false },
    status: () => reply,
    header: () => reply,
    send: (body: typeof answer) => void (answer = body),
  };
  const request = { id: '{requestId}', headers: { 'accept-language': language } };
  const http = { getRequest: () => request, getResponse: () => reply };
  const filter = new ProblemFilter();
  Object.assign(filter, { logger: { error: () => undefined } });
  filter.catch(error, { switchToHttp: () => http } as unknown as ArgumentsHost);
  return answer;
}

function refusalRows(): string[] {
  const rows = [...refusals.map(({ refusal }) => refusal), ...failures].map((error) => {
    const { status, code, title } = answerTo(error, 'zh');
    return `| ${status} | \`${code}\` | ${title} | ${answerTo(error, 'en').title} |`;
  });
  return rows.toSorted();
}

/** Codes of single fields: whatever has a text and is no refusal. */
function faultRows(): string[] {
  const registered = withTexts.flatMap((file) =>
    [...textOf(file).matchAll(/^ {2}'?([a-z.-]+)'?: \{\s*zh: /gm)].map((match) => match[1] ?? ''),
  );
  const refused = new Set(
    [...refusals.map(({ refusal }) => refusal), ...failures].map((error) => answerTo(error, 'zh').code),
  );
  const faults = registered.filter((code) => !refused.has(code));
  return faults.map((code) => `| \`${code}\` | ${problemText(code, 'zh')} | ${problemText(code, 'en')} |`).toSorted();
}

function tableUnder(heading: string): string[] {
  const [, part = ''] = textOf('docs/http-codes.md').split(`\n## ${heading}`);
  const rows =
    part
      .split('\n## ')[0]
      ?.split('\n')
      .filter((line) => line.startsWith('|')) ?? [];
  return rows.slice(2).toSorted();
}

describe('the codes of the api', () => {
  it('finds every refusal that the sources declare', () => {
    const declared = sources.flatMap((file) =>
      [...textOf(file).matchAll(/class (\w+) extends DomainError/g)].map((match) => match[1]),
    );
    expect(refusals.map(({ name }) => name).toSorted()).toEqual(declared.toSorted());
  });

  it.each(refusals.map(({ name, refusal }) => [name, refusal.code]))(
    '%s has its text in both languages (%s)',
    (_, code) => expect(hasProblemText(code)).toBe(true),
  );

  it('has a text for every fault that a verb names', () => {
    const named = sources.flatMap((file) =>
      [...textOf(file).matchAll(/path[^{}]*code: '([a-z.-]+)'/g)].map((match) => match[1] ?? ''),
    );
    expect([...new Set(named)].filter((code) => !hasProblemText(code))).toEqual([]);
  });

  it('gives every code to one refusal only', () =>
    expect(new Set(refusals.map(({ refusal }) => refusal.code)).size).toBe(refusals.length));

  it('stands in docs/http-codes.md as the api answers', () =>
    expect(tableUnder('拒绝 Refusals')).toEqual(refusalRows()));

  it('stands in docs/http-codes.md with the faults of single fields', () =>
    expect(tableUnder('字段 Fields')).toEqual(faultRows()));
});
