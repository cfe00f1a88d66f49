import type { Need, TextDocument } from './engine-types';
import { type Draw, drawFrom, randomDocument, randomText } from './random-texts.fixture';
import { SearchIndex } from './search-index';

interface Lived {
  readonly index: SearchIndex;
  readonly open: Map<string, TextDocument>;
  readonly apart: Map<string, TextDocument>;
}

/** What stands apart also says what nobody else says. */
const secretOf = (draw: Draw) => (draw(2) === 0 ? '磁流变支座 wubblefritz' : '');

function livedIndex(draw: Draw): Lived {
  const [index, open, apart] = [new SearchIndex(), new Map<string, TextDocument>(), new Map<string, TextDocument>()];
  for (let step = 0; step < 150; step += 1) {
    const id = `A${draw(40)}`;
    open.delete(id);
    apart.delete(id);
    const [document, at] = [randomDocument(draw, id), draw(4)];
    if (at === 0) index.remove(id);
    else if (at === 1) {
      const secret = { ...document, text: `${document.text} ${secretOf(draw)}` };
      index.putApart(secret);
      apart.set(id, secret);
    } else {
      index.put(document);
      open.set(id, document);
    }
    if (draw(40) === 0) index.pack();
  }
  return { index, open, apart };
}

function indexOf(documents: Iterable<TextDocument>): SearchIndex {
  const index = new SearchIndex();
  for (const document of documents) index.put(document);
  return index;
}

function needsOf(draw: Draw): Need[] {
  const texts = Array.from({ length: 8 }, (_, at) => randomText(draw, at * 3));
  return ['', 'wubblefritz', '磁流变支座', 'kuxxnorr'].flatMap((word) =>
    texts.map((text) => ({ title: '', text: `${text} ${word}` })),
  );
}

describe.each([1, 2, 3, 4, 5, 6])('an index with documents apart, seed %i', (seed) => {
  const draw = drawFrom(seed);
  const { index, open, apart } = livedIndex(draw);
  const alone = indexOf(open.values());
  const needs = needsOf(draw);
  const limit = 100;

  it('answers what is asked openly to the last bit as if they were not there', () => {
    expect(apart.size).toBeGreaterThan(2);
    for (const need of needs) {
      expect(index.openSearch(need, { limit })).toEqual(alone.search(need, { limit }));
      for (const document of open.values())
        expect(index.openExplain(need, document)).toEqual(alone.explain(need, document));
    }
  });

  it('weighs each of them as if it alone were open too', () => {
    for (const document of apart.values()) {
      const beside = indexOf([...open.values(), document]);
      for (const need of needs) expect(index.openExplain(need, document)).toEqual(beside.explain(need, document));
    }
  });

  it('names those that share a term', () => {
    for (const need of needs) {
      const found = index.search(need, { limit, accept: (id) => apart.has(id) }).map(({ id }) => id);
      expect(index.apartSharing(need).toSorted()).toEqual(found.toSorted());
    }
  });

  it('still finds all by all where it is asked for all, as matching does', () => {
    const whole = indexOf([...open.values(), ...apart.values()]);
    for (const need of needs) expect(index.search(need, { limit })).toEqual(whole.search(need, { limit }));
  });

  it('knows them again after it was saved', () => {
    const { facts, arrays } = index.save();
    const loaded = SearchIndex.load({ facts: JSON.parse(JSON.stringify(facts)) as unknown, arrays });
    for (const need of needs) {
      expect(loaded.openSearch(need, { limit })).toEqual(index.openSearch(need, { limit }));
      expect(loaded.apartSharing(need).toSorted()).toEqual(index.apartSharing(need).toSorted());
    }
    for (const id of apart.keys()) loaded.remove(id);
    for (const need of needs) expect(loaded.search(need, { limit })).toEqual(alone.search(need, { limit }));
  });
});
