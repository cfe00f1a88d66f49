import { asFile } from '../../../test/support/workbooks';
import { readJsonLines } from './json-lines';

async function read(text: string) {
  const rows: unknown[] = [];
  const file = await asFile(text, 'jsonl');
  for await (const { line, record } of readJsonLines({ format: 'jsonl', file })) rows.push([line, record]);
  return rows;
}

describe('lines of JSON', () => {
  it('end at line feeds, with a carriage return or without, and empty ones are passed over', async () =>
    expect(await read('\uFEFF{"a":1}\r\n\n{"a":2}\nnonsense\n[]\n{"a":3}')).toEqual([
      [1, { a: 1 }],
      [3, { a: 2 }],
      [4, undefined],
      [5, undefined],
      [6, { a: 3 }],
    ]));

  it('hold the line and paragraph separators of Unicode within a text', async () =>
    expect(await read('{"a":"x\u2028y\u2029z"}\n')).toEqual([[1, { a: 'x\u2028y\u2029z' }]]));

  it('may be longer than what is read at a time', async () => {
    const long = '字'.repeat(200_000);
    expect(await read(`{"a":"${long}"}\n{"a":"${long}"}`)).toEqual([
      [1, { a: long }],
      [2, { a: long }],
    ]);
  });
});
