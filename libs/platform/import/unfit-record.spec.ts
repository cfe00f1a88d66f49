import type { ImportSource } from './import-report';
import type { ImportRules } from './import-rules';
import { checkRecords } from './check-records';
import { RecordReader } from './record-reader';

const rules: ImportRules<object> = {
  form: { name: 'demand', title: { zh: '需求', en: 'Demands' }, columns: [], passedOver: [], build: () => ({}) },
  contractFields: ['text'],
  readContract: (record) => {
    const reader = new RecordReader(record);
    const content = { text: reader.text('text'), keywords: reader.texts('keywords') };
    return reader.faults.length > 0 ? { faults: reader.faults } : { content };
  },
};

async function faultsOf(line: string) {
  const source: ImportSource = { format: 'jsonl', text: line };
  for await (const row of checkRecords({ source, fileName: 'file', mostRows: 10 }, rules)) return row.faults;
  return undefined;
}

const withField = (name: string, json: string) => `{"id":"1","text":"痛点",${JSON.stringify(name)}:${json}}`;

describe('a record of a file', () => {
  it.each([
    ['a title with NUL', withField('title', '"a\\u0000b"'), [{ path: 'title', code: 'wrong-type' }]],
    ['half a sign', withField('title', '"a\\ud800"'), [{ path: 'title', code: 'wrong-type' }]],
    ['half a sign deep inside', withField('more', '[{"x":["\\udc00"]}]'), [{ path: 'more', code: 'wrong-type' }]],
    ['a field whose name has NUL', withField('a\0', '1'), [{ path: '', code: 'wrong-type' }]],
    ['an id with NUL', '{"id":"\\u0000","text":"t"}', [{ path: 'id', code: 'wrong-type' }]],
    ['a source of any length', withField('src', `"${'s'.repeat(201)}"`), [{ path: 'src', code: 'too-long' }]],
    ['a book as a text', `{"id":"1","text":"${'x'.repeat(100_001)}"}`, [{ path: 'text', code: 'too-long' }]],
    [
      'too many keywords',
      withField('keywords', JSON.stringify(Array(201).fill('k'))),
      [{ path: 'keywords', code: 'too-many' }],
    ],
    ['an endless keyword', withField('keywords', `["${'k'.repeat(201)}"]`), [{ path: 'keywords', code: 'too-long' }]],
  ])('with %s is a fault of its line, not of the storing', async (_, line, faults) =>
    expect(await faultsOf(line)).toEqual(faults),
  );

  it('nested a hundred thousand levels deep is a fault of its line', async () =>
    expect(await faultsOf(withField('deep', '['.repeat(100_000) + ']'.repeat(100_000)))).toEqual([
      { path: 'deep', code: 'too-deep' },
    ]));

  it('of half a million fields is a fault of its line, and only one', async () => {
    const fields = Array.from({ length: 500_000 }, (_, at) => `"k${at}":1`).join();
    expect(await faultsOf(`{"id":"1",${fields}}`)).toEqual([{ path: '', code: 'too-many' }]);
  });

  it('may have names of prototypes, signs of two halves and some levels', async () =>
    expect(await faultsOf(withField('__proto__', '{"constructor":{"a":["😀"]}}'))).toEqual([]));
});
