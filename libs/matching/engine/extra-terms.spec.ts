import type { ExtraTerm, Need, TermKey, TextDocument } from './engine-types';
import { foldPairs } from './fold-pairs';
import { drawFrom, randomDocument, randomText } from './random-texts.fixture';
import { SearchIndex } from './search-index';

const pumpTerm: TermKey = { channel: 'w', first: 'pump', second: '' };

function translated(term: TermKey, weight: number): ExtraTerm {
  return {
    term,
    weight,
    origin: { kind: 'glossary', needSpans: [{ field: 'text', start: 0, end: 3 }], of: '离心泵' },
  };
}

function liked(term: TermKey, weight: number): ExtraTerm {
  return { term, weight, origin: { kind: 'liked', documentIds: ['A'] } };
}

function anIndex(...texts: string[]): SearchIndex {
  const index = new SearchIndex();
  texts.forEach((text, at) => index.put({ id: `A${at}`, title: '', text }));
  return index;
}

describe('terms that a need brings besides its text', () => {
  const index = anIndex('a pump for acid', '离心泵', 'motor', '电机');
  const need: Need = { title: '', text: '离心泵', extra: [translated(pumpTerm, 0.5)] };

  it('find what the text does not say', () => {
    expect(index.search({ ...need, extra: [] }, { limit: 10 }).map(({ id }) => id)).toEqual(['A1']);
    expect(index.search(need, { limit: 10 }).map(({ id }) => id)).toEqual(['A1', 'A0']);
  });

  it('count as one occurrence in the text at a weight of 1', () => {
    const said = index.search({ title: '', text: '离心泵的电机 pump' }, { limit: 10 });
    const added = index.search({ title: '', text: '离心泵的电机', extra: [liked(pumpTerm, 1)] }, { limit: 10 });
    expect(added).toEqual(said);
  });

  it('are explained by where they come from, apart from the same word in the text', () => {
    const document = { title: '', text: 'a pump for acid' };
    const both: Need = { title: '', text: 'pump', extra: [liked(pumpTerm, 0.5), translated(pumpTerm, 0.25)] };
    const { raw, terms } = index.explain(both, document);
    expect(terms.map(({ share, origin }) => [share / raw, origin?.kind])).toEqual([
      [expect.closeTo(4 / 7, 9), undefined],
      [expect.closeTo(2 / 7, 9), 'liked'],
      [expect.closeTo(1 / 7, 9), 'glossary'],
    ]);
    expect(terms.map(({ needSpans }) => needSpans.length)).toEqual([1, 0, 1]);
    expect(terms.every(({ documentSpans }) => documentSpans.length === 1)).toBe(true);
  });

  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('are left out with a weight of %p', (weight) => {
    const plain = { title: '', text: 'acid 离心泵' };
    const found = index.search({ ...plain, extra: [liked(pumpTerm, weight)] }, { limit: 10 });
    expect(found).toEqual(index.search(plain, { limit: 10 }));
  });

  it('change nothing where no document has them', () => {
    const extra = [liked({ channel: 'p', first: 'quantum', second: 'leap' }, 1)];
    expect(index.search({ title: '', text: 'pump', extra }, { limit: 10 })).toEqual(
      index.search({ title: '', text: 'pump' }, { limit: 10 }),
    );
  });
});

describe('fold pairs of other origins into words', () => {
  const index = anIndex('质子交换膜燃料电池 fuel cell stack', '电机');
  const document: Omit<TextDocument, 'id'> = { title: '', text: '质子交换膜燃料电池 fuel cell stack' };
  const fuel: TermKey = { channel: 'w', first: 'fuel', second: '' };
  const fuelCell: TermKey = { channel: 'p', first: 'fuel', second: 'cell' };

  it('joins a pair to the words of the same translation only', () => {
    const need: Need = { title: '', text: '燃料电池', extra: [translated(fuel, 0.5), translated(fuelCell, 0.5)] };
    const { raw, terms } = index.explain(need, document);
    const folded = foldPairs(terms);
    expect(folded.filter(({ origin }) => origin).map(({ term }) => term)).toEqual(['fuel']);
    expect(folded.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(raw, 9);
  });

  it('joins what was liked by where the found document has it', () => {
    const need: Need = { title: '', text: '燃料电池', extra: [liked(fuel, 0.5), liked(fuelCell, 0.5)] };
    const folded = foldPairs(index.explain(need, document).terms).filter(({ origin }) => origin);
    expect(folded).toMatchObject([{ term: 'fuel', origin: { kind: 'liked' } }]);
  });
});

describe.each([1, 2, 3, 4, 5])('needs with random extra terms, seed %i', (seed) => {
  const draw = drawFrom(seed);
  const documents = Array.from({ length: 30 }, (_, at) => randomDocument(draw, `A${at}`));
  const index = new SearchIndex();
  for (const document of documents) index.put(document);

  function randomNeed(): Need {
    const words = ['pump', 'corros', 'motor', 'sensor', '污水', '电机', 'pipelin'];
    const word = (): string => words[draw(words.length)] ?? '';
    const extra = Array.from({ length: draw(6) }, () => {
      const term: TermKey = { channel: draw(4) === 0 ? 'p' : 'w', first: word(), second: '' };
      const key = term.channel === 'p' ? { ...term, second: word() } : term;
      return draw(2) === 0 ? translated(key, draw(100) / 50) : liked(key, draw(100) / 50);
    });
    return { title: randomText(draw, 4), text: randomText(draw, 12), extra };
  }

  it('scores, explains and folds to the same sum', () => {
    for (let at = 0; at < 20; at += 1) {
      const need = randomNeed();
      for (const hit of index.search(need, { limit: 30 })) {
        const { terms, ...score } = index.explain(
          need,
          documents.find(({ id }) => id === hit.id) ?? { title: '', text: '' },
        );
        expect({ id: hit.id, ...score }).toEqual(hit);
        expect(index.scorePair(need, hit.id)).toEqual(hit);
        expect(hit.raw).toBeLessThan(hit.upper);
        expect(terms.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(hit.raw, 9);
        expect(foldPairs(terms).reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(hit.raw, 9);
      }
    }
  });
});
