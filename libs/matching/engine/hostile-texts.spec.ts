import { SearchIndex } from './search-index';

const MILLION = 1_000_000;

const hostile: Readonly<Record<string, string>> = {
  empty: '',
  blank: ' \n\t　',
  'one word': 'pump',
  'one character': '泵',
  'only stop words': '的 and the',
  'only need phrases': '针对目前存在的问题',
  emoji: '🚀🎉👩‍👩‍👧 😀',
  'half characters': '\ud83d\ude00\ud83d 泵 \udc00',
  'control characters': '\0\u200b\ufeff\u202epump',
  'names of object members': '__proto__ constructor toString hasOwnProperty',
  'signs that stand for eighteen each': '\ufdfa'.repeat(10_000),
};

const large: Readonly<Record<string, string>> = {
  'a megabyte without a space': 'a'.repeat(MILLION),
  'a megabyte of one character': '泵'.repeat(MILLION / 3),
  'a megabyte of one word': 'pump '.repeat(MILLION / 5),
  'a megabyte of combining marks': `e${'\u0301'.repeat(MILLION / 2)}`,
};

function anIndex(): SearchIndex {
  const index = new SearchIndex();
  index.put({ id: 'A', title: 'pump', text: '离心泵 pump constructor' });
  index.put({ id: 'B', title: '', text: 'motor 电机' });
  return index;
}

describe.each(Object.entries(hostile))('a text that is %s', (_, text) => {
  it('is answered as a need', () => {
    for (const hit of anIndex().search({ title: '', text }, { limit: 10 })) {
      expect([hit.raw, hit.upper, hit.value].every((number) => Number.isFinite(number) && number > 0)).toBe(true);
    }
  });

  it('is kept, explained and removed as a document', () => {
    const index = anIndex();
    const need = { title: '', text: 'pump 离心泵' };
    const before = index.search(need, { limit: 10 });
    const document = { id: 'X', title: '', text };
    index.put(document);
    const { raw, value, terms } = index.explain(need, document);
    expect([raw, value, ...terms.map(({ share }) => share)].every(Number.isFinite)).toBe(true);
    index.remove('X');
    expect(index.search(need, { limit: 10 })).toEqual(before);
  });
});

describe.each(Object.entries(large))('%s', (_, text) => {
  it('is answered as a need', () => {
    for (const { value } of anIndex().search({ title: '', text }, { limit: 10 })) expect(value).toBeGreaterThan(0);
  });

  it('is kept and removed as a document', () => {
    const index = anIndex();
    index.put({ id: 'X', title: '', text });
    const found = index.search({ title: '', text: 'pump 离心泵' }, { limit: 10 });
    expect(found.every(({ value }) => Number.isFinite(value))).toBe(true);
    expect(index.remove('X')).toBe(true);
  });
});

describe('an empty document', () => {
  it('is kept without a word and never found', () => {
    const index = anIndex();
    index.put({ id: 'X', title: '', text: '', keywords: ['', ' '] });
    expect(index.search({ title: 'pump', text: 'pump 电机' }, { limit: 10 }).map(({ id }) => id)).toEqual(['A', 'B']);
  });
});

describe('an empty index', () => {
  it('answers and explains without a number that is none', () => {
    const index = new SearchIndex();
    const nothing = { raw: 0, value: 0, terms: [] };
    expect(index.search({ title: 'pump', text: '泵' }, { limit: 10 })).toEqual([]);
    expect(index.explain({ title: 'pump', text: '泵' }, { title: 'pump', text: '泵' })).toMatchObject(nothing);
  });
});

describe('a market that knows one word of a need', () => {
  it('does not take that word for the whole', () => {
    const index = new SearchIndex();
    index.put({ id: 'bed', title: '护理床', text: '可折叠的护理床' });
    const valueOf = (text: string) => index.search({ title: '', text }, { limit: 1 })[0]?.value ?? 0;
    expect(valueOf('护理床')).toBeGreaterThan(1.2 * valueOf('夜间跌倒自动报警，传感器安装于护理床旁，误报率低'));
  });
});

describe('a document that repeats itself', () => {
  const filler = 'the device measures flow and pressure in a closed loop under changing load ';

  it.each([
    ['two words', 'pump corrosion', 'coating that stops corrosion inside a centrifugal pump'],
    ['a sentence', 'ceramic coating against corrosion of a pump', 'ceramic coating stops corrosion inside a pump'],
    ['Chinese', '针对离心泵叶轮腐蚀的问题', '离心泵叶轮的防腐蚀涂层'],
  ])('does not win over one that covers the whole need: %s', (_, need, covering) => {
    const index = new SearchIndex();
    index.put({ id: 'covering', title: '', text: `${filler.repeat(3)} ${covering}` });
    for (const word of ['pump', 'corrosion', '离心泵', '腐蚀']) {
      index.put({ id: word, title: '', text: `${word} `.repeat(1000) });
    }
    for (let other = 0; other < 20; other += 1) index.put({ id: `other ${other}`, title: '', text: filler.repeat(4) });
    expect(index.search({ title: '', text: need }, { limit: 1 })[0]?.id).toBe('covering');
  });
});
