import type { TextDocument } from './engine-types';
import { SearchIndex } from './search-index';

function anIndex(texts: Readonly<Record<string, string | Partial<TextDocument>>>): SearchIndex {
  const index = new SearchIndex();
  for (const [id, given] of Object.entries(texts)) {
    index.put({ title: '', text: '', ...(typeof given === 'string' ? { text: given } : given), id });
  }
  return index;
}

function found(index: SearchIndex, text: string, accept?: (id: string) => boolean): string[] {
  return index.search({ title: '', text }, { limit: 10, accept }).map(({ id }) => id);
}

describe('search for a need', () => {
  it('scores one word as BM25 does', () => {
    const index = anIndex({ A: 'pump pump valve', B: 'valve', C: 'motor drive' });
    const [hit] = index.search({ title: '', text: 'pump' }, { limit: 10 });
    // Three documents, one with the word; length 3 against an average of 2, which counts as 25; b .6, twice.
    const idf = Math.log(1 + 2.5 / 1.5);
    const k1 = 1.2 * Math.sqrt(25 / 50);
    const damping = k1 * (0.4 + (0.6 * 3) / 2);
    const weight = idf * idf ** 0.25 * (k1 + 1);
    expect(hit?.raw).toBeCloseTo((weight * 2) / (2 + damping), 12);
    expect(hit?.upper).toBeCloseTo(weight, 12);
  });

  it('puts the document that covers more of the need first', () => {
    const index = anIndex({ A: '管道检测', B: '管道腐蚀检测与防护', C: '电机节能' });
    expect(found(index, '针对管道腐蚀的检测问题')).toEqual(['B', 'A']);
  });

  it('finds a document by its keywords', () => {
    expect(found(anIndex({ A: { keywords: ['超声检测'] }, B: '电机' }), '超声检测')).toEqual(['A']);
  });

  it('counts a word in the title of a document for more', () => {
    const index = anIndex({ A: { text: 'ceramic coating' }, B: { title: 'coating', text: 'ceramic' }, C: 'motor' });
    expect(found(index, 'coating')).toEqual(['B', 'A']);
  });

  it('prefers words that stand together', () => {
    const index = anIndex({ A: 'sensor optical fiber', B: 'fiber sensor optical', C: 'motor' });
    expect(found(index, 'optical fiber')).toEqual(['A', 'B']);
  });

  it('orders equal scores by id', () => {
    expect(found(anIndex({ B: 'pump', C: 'pump', A: 'pump', D: 'motor' }), 'pump')).toEqual(['A', 'B', 'C']);
  });

  it('leaves the places of refused documents to the next', () => {
    const index = anIndex({ A: 'pump', B: 'pump', C: 'pump' });
    const hits = index.search({ title: '', text: 'pump' }, { limit: 2, accept: (id) => id !== 'A' });
    expect(hits.map(({ id }) => id)).toEqual(['B', 'C']);
  });

  it.each([0, -1, Number.NaN])('finds nothing for a limit of %p', (limit) => {
    expect(anIndex({ A: 'pump' }).search({ title: '', text: 'pump' }, { limit })).toEqual([]);
  });
});

describe('keep an index', () => {
  it('replaces a document that is put again', () => {
    const index = anIndex({ A: 'pump', B: 'motor' });
    index.put({ id: 'A', title: '', text: 'valve' });
    expect([index.size, found(index, 'pump'), found(index, 'valve')]).toEqual([2, [], ['A']]);
  });

  it('forgets a removed document', () => {
    const index = anIndex({ A: 'pump', B: 'pump' });
    expect([index.remove('A'), index.remove('A'), index.has('A'), index.has('B')]).toEqual([true, false, false, true]);
    expect(found(index, 'pump')).toEqual(['B']);
  });
});

describe('score one pair', () => {
  it('gives nothing for a document that shares no word', () => {
    const index = anIndex({ A: 'pump', B: 'motor' });
    expect(index.scorePair({ title: '', text: 'pump' }, 'B')).toMatchObject({ raw: 0, value: 0 });
  });

  it('knows no document that is not indexed', () => {
    expect(anIndex({}).scorePair({ title: '', text: 'pump' }, 'A')).toBeUndefined();
  });
});
