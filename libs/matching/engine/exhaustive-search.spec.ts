import type { Hit, Need, TextDocument } from './engine-types';
import { type Draw, drawFrom, randomDocument, randomText } from './random-texts.fixture';
import { SearchIndex } from './search-index';

/** The reference: every document scored by itself, then sorted. */
function exhaustively(index: SearchIndex, ids: Iterable<string>, need: Need): Hit[] {
  return [...ids]
    .flatMap((id) => index.scorePair(need, id) ?? [])
    .filter(({ raw }) => raw > 0)
    .sort((one, other) => other.raw - one.raw || (one.id < other.id ? -1 : 1));
}

/** More words than the small fixture has, with the frequencies of a language, so that weights differ widely. */
function manyWords(draw: Draw, count: number): string {
  return Array.from({ length: count }, () => `word${Math.floor(400 * (draw(1000) / 1000) ** 3)}`).join(' ');
}

function aDocument(draw: Draw, id: string): TextDocument {
  const small = randomDocument(draw, id);
  return { ...small, text: `${small.text} ${manyWords(draw, draw(60))}` };
}

interface Lived {
  readonly index: SearchIndex;
  readonly documents: Map<string, TextDocument>;
}

/** Large enough for several segments, with replacements, removals and packings in between. */
function livedIndex(draw: Draw): Lived {
  const index = new SearchIndex();
  const documents = new Map<string, TextDocument>();
  for (let step = 0; step < 3_000; step += 1) {
    const id = `A${draw(2_500)}`;
    if (draw(5) === 0) {
      index.remove(id);
      documents.delete(id);
    } else {
      const document = aDocument(draw, id);
      index.put(document);
      documents.set(id, document);
    }
    // A search packs the log; what comes in between decides how the documents are spread.
    if (draw(900) === 0) index.search({ title: '', text: 'word1' }, { limit: 1 });
    if (draw(4_000) === 0) index.pack();
  }
  return { index, documents };
}

describe.each([1, 2])('an index of many segments, seed %i', (seed) => {
  const draw = drawFrom(seed);
  const { index, documents } = livedIndex(draw);
  const needs: Need[] = Array.from({ length: 12 }, (_, at) => ({
    title: randomText(draw, 3),
    text: `${manyWords(draw, 1 + at * 12)} ${randomText(draw, at)}`,
  }));

  it.each([1, 10, 100])('finds the best %i that scoring everything finds, with the same bits', (limit) => {
    for (const need of needs) {
      expect(index.search(need, { limit })).toEqual(exhaustively(index, documents.keys(), need).slice(0, limit));
    }
  });

  it('counts only those that are accepted towards the limit', () => {
    const accept = (id: string) => Number(id.slice(1)) % 7 === seed;
    for (const need of needs) {
      const wanted = exhaustively(index, [...documents.keys()].filter(accept), need).slice(0, 10);
      expect(index.search(need, { limit: 10, accept })).toEqual(wanted);
    }
  });

  it('is the same index after saving and loading', () => {
    const loaded = SearchIndex.load(index.save());
    expect(loaded.size).toBe(documents.size);
    for (const need of needs) expect(loaded.search(need, { limit: 50 })).toEqual(index.search(need, { limit: 50 }));
    loaded.put({ id: 'new', title: 'word1', text: 'word2' });
    loaded.remove('new');
    for (const id of [...documents.keys()].slice(0, 300)) {
      loaded.remove(id);
      index.remove(id);
    }
    for (const need of needs) expect(loaded.search(need, { limit: 50 })).toEqual(index.search(need, { limit: 50 }));
  });

  it('answers like one that was built from what is left', () => {
    const fresh = new SearchIndex();
    for (const [id, document] of documents) if (index.has(id)) fresh.put(document);
    for (const need of needs) expect(index.search(need, { limit: 50 })).toEqual(fresh.search(need, { limit: 50 }));
  });

  it('finds many equal scores in the order of their ids', () => {
    for (let number = 0; number < 40; number += 1) index.put({ id: `T${number}`, title: 'unheard', text: '' });
    const ids = Array.from({ length: 40 }, (_, number) => `T${number}`).sort();
    expect(index.search({ title: '', text: 'unheard' }, { limit: 9 }).map(({ id }) => id)).toEqual(ids.slice(0, 9));
  });
});

describe('an index whose documents are all removed', () => {
  it('has nothing left that counts', () => {
    const draw = drawFrom(9);
    const index = new SearchIndex();
    for (let number = 0; number < 700; number += 1) index.put(aDocument(draw, `A${number}`));
    index.pack();
    for (let number = 0; number < 700; number += 1) expect(index.remove(`A${number}`)).toBe(true);
    expect([index.size, index.search({ title: '', text: 'word1' }, { limit: 5 })]).toEqual([0, []]);
    index.put({ id: 'B', title: '', text: 'word1' });
    const alone = new SearchIndex();
    alone.put({ id: 'B', title: '', text: 'word1' });
    const need = { title: '', text: 'word1' };
    expect(index.search(need, { limit: 5 })).toEqual(alone.search(need, { limit: 5 }));
  });
});
