import { normalise } from './normalise';
import { SearchIndex } from './search-index';
import { technicalCodes } from './technical-codes';
import { tokeniseDocument } from './tokenise';

function codesIn(text: string): string[] {
  return technicalCodes(normalise(text).text).map(({ code }) => code);
}

describe('find the technical codes of a text', () => {
  it.each([
    ['耐压 5 kV 以上', ['5kv']],
    ['耐压５千伏', ['5kv']],
    ['5.0 kV, 1,000 kg', ['5kv', '1000kg']],
    ['纯度≥99.9%', ['99.9%']],
    ['在-40 ℃至 85℃', ['40°c', '85°c']],
    ['长 10-15 mm', ['15mm']],
    ['between 0.3 and 0.7 V', ['0.7v']],
    ['50㎜', []],
    ['按 GB/T 2260-2007', ['gbt2260']],
    ['ISO 9001 与 IEEE-802.11', ['iso9001', 'ieee802']],
    ['A-1-B 型', ['a1b']],
    ['COVID-19, f-16, H.264', ['covid19', 'f16', 'h264']],
  ])('%s', (text, codes) => expect(codesIn(text)).toEqual(codes));

  it.each(['316L', 'LiFePO4', '5kV'])('leaves %s to the words: it is one already', (text) => {
    expect(codesIn(text)).toEqual([]);
    expect(tokeniseDocument(text).map(({ first }) => first)).toEqual([text.toLowerCase()]);
  });

  it.each(['2018-10-11', 'long-term', '1.2.3', 'in 2018', '3:2', '- / .', '5', 'http://a.b/c'])(
    'finds none in %s',
    (text) => expect(codesIn(text)).toEqual([]),
  );

  it('says where a code stands in the original', () => {
    const text = '耐压５ｋＶ，按 GB/T 2260';
    const marked = tokeniseDocument(text).map(({ start, end }) => text.slice(start, end));
    expect(marked).toEqual(expect.arrayContaining(['５ｋＶ', 'GB/T 2260']));
  });

  it.each(['1-'.repeat(500_000), '1.'.repeat(500_000), '9'.repeat(1_000_000), 'a-1'.repeat(300_000)])(
    'takes no long time over a long one, %#',
    (text) => expect(technicalCodes(text).every(({ code }) => code.length < 200)).toBe(true),
  );
});

describe('a need with a code', () => {
  it('tells 5 kV from 50 kV, and finds it in another writing', () => {
    const index = new SearchIndex();
    index.put({ id: 'five', title: '', text: '绝缘子耐压 5.0 kV' });
    index.put({ id: 'fifty', title: '', text: '绝缘子耐压 50 kV' });
    const [best] = index.search({ title: '', text: '绝缘子耐压5千伏' }, { limit: 2 });
    expect(best?.id).toBe('five');
  });
});
