import type { TextDocument, Need } from './engine-types';
import { type Draw, drawFrom, randomDocument, randomText, shuffled } from './random-texts.fixture';
import { SearchIndex } from './search-index';

const STEPS = 150;

/** An index after many puts, replacements and removals, and what should be in it. */
function liveIndex(draw: Draw): { index: SearchIndex; documents: Map<string, TextDocument> } {
  const index = new SearchIndex();
  const documents = new Map<string, TextDocument>();
  for (let step = 0; step < STEPS; step += 1) {
    const id = `A${draw(40)}`;
    if (draw(3) === 0) {
      expect(index.remove(id)).toBe(documents.delete(id));
    } else {
      const document = randomDocument(draw, id);
      index.put(document);
      documents.set(id, document);
    }
  }
  return { index, documents };
}

function rebuilt(documents: ReadonlyMap<string, TextDocument>, draw: Draw): SearchIndex {
  const index = new SearchIndex();
  for (const document of shuffled(documents.values(), draw)) index.put(document);
  return index;
}

function randomNeeds(draw: Draw): Need[] {
  return Array.from({ length: 8 }, (_, at) => ({ title: randomText(draw, 4), text: randomText(draw, at * 4) }));
}

describe.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])('an index that lived, seed %i', (seed) => {
  const draw = drawFrom(seed);
  const { index, documents } = liveIndex(draw);
  const fresh = rebuilt(documents, draw);
  const needs = randomNeeds(draw);

  it('answers to the last bit like one built from the same documents in another order', () => {
    expect(index.size).toBe(documents.size);
    for (const need of needs) expect(index.search(need, { limit: 100 })).toEqual(fresh.search(need, { limit: 100 }));
  });

  it('scores a pair with the numbers of the search', () => {
    for (const need of needs) {
      for (const hit of index.search(need, { limit: 100 })) expect(fresh.scorePair(need, hit.id)).toEqual(hit);
    }
  });

  it('explains each score by shares that add up to it', () => {
    for (const need of needs) {
      for (const { id, ...score } of index.search(need, { limit: 100 })) {
        const document = documents.get(id) ?? { title: '', text: '' };
        const { terms, ...explained } = fresh.explain(need, document);
        expect(explained).toEqual(score);
        expect(terms.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(score.raw, 9);
      }
    }
  });

  it('returns the beginning of the full ranking for a small limit', () => {
    for (const need of needs) {
      expect(index.search(need, { limit: 5 })).toEqual(index.search(need, { limit: 100 }).slice(0, 5));
    }
  });

  it('stays between nothing and its upper bound', () => {
    for (const { raw, upper, value } of needs.flatMap((need) => index.search(need, { limit: 100 }))) {
      expect(raw).toBeGreaterThan(0);
      expect(raw).toBeLessThan(upper);
      expect(value).toBeGreaterThan(0);
      expect(value).toBeLessThan(1);
    }
  });
});
