import type { Need, TextDocument } from './engine-types';
import { drawFrom, randomDocument, randomText, shuffled } from './random-texts.fixture';
import { refine } from './refine';
import { SearchIndex } from './search-index';

const documents: readonly TextDocument[] = [
  { id: 'liked', title: '', text: 'ceramic coating against corrosion of impellers in acid' },
  { id: 'alike', title: '', text: 'thermal spraying of impellers, ceramic layers' },
  { id: 'pump', title: '', text: 'corrosion of a pump' },
  { id: 'motor', title: '', text: '电机的节能控制' },
  { id: 'other', title: '', text: 'motor drive with sensors' },
];

function indexOf(texts: readonly TextDocument[]): SearchIndex {
  const index = new SearchIndex();
  for (const text of texts) index.put(text);
  return index;
}

function found(index: SearchIndex, need: Need): string[] {
  return index.search(need, { limit: 10 }).map(({ id }) => id);
}

const need: Need = { title: '', text: 'corrosion' };
const liked = documents.slice(0, 1);

describe('refine a need by liked documents', () => {
  const index = indexOf(documents);

  it('finds what is like them though the need does not say it', () => {
    expect(found(index, need)).toEqual(['pump', 'liked']);
    expect(found(index, refine(need, liked, index))).toEqual(['liked', 'pump', 'alike']);
  });

  it('says so in the explanation, by the documents that brought the word', () => {
    const { terms } = index.explain(refine(need, liked, index), documents[1] ?? { title: '', text: '' });
    expect(terms.map(({ term, origin }) => [term, origin])).toEqual([
      ['ceram', { kind: 'liked', documentIds: ['liked'] }],
      ['impel', { kind: 'liked', documentIds: ['liked'] }],
    ]);
  });

  it('leaves a need alone that nobody liked anything for', () => {
    expect(index.search(refine(need, [], index), { limit: 10 })).toEqual(index.search(need, { limit: 10 }));
  });

  it('begins anew from the need: refining twice is refining by the last', () => {
    const once = refine(need, documents.slice(1, 2), index);
    expect(refine(once, liked, index)).toEqual(refine(need, liked, index));
    expect(refine(once, [], index).extra).toEqual([]);
  });

  it('keeps the terms of another origin', () => {
    const origin = { kind: 'glossary', needSpans: [], of: '腐蚀' } as const;
    const translated: Need = {
      title: '',
      text: '腐蚀',
      extra: [{ term: { channel: 'w', first: 'corros', second: '' }, weight: 0.5, origin }],
    };
    const refined = refine(translated, liked, index);
    expect(refined.extra?.[0]).toEqual(translated.extra?.[0]);
    expect(found(index, refined)).toContain('alike');
  });

  it('works for a need of which the index knows no word', () => {
    expect(found(index, refine({ title: '', text: '防护' }, liked, index))).toContain('alike');
  });

  it.each(['', '🚀', 'a'.repeat(100_000), 'word '.repeat(50_000)])('is not disturbed by a liked text %#', (text) => {
    const refined = refine(need, [...liked, { id: 'odd', title: text, text }], index);
    expect(found(index, refined)).toContain('pump');
    expect(refined.extra?.every(({ weight }) => Number.isFinite(weight) && weight > 0)).toBe(true);
  });
});

it('refines a need of a hundred thousand different words', () => {
  const words = Array.from({ length: 200_000 }, (_, at) => at.toString(36)).join(' ');
  const index = indexOf([{ id: 'all', title: words, text: words.slice(90_000) }, ...documents]);
  const refined = refine({ title: words, text: words.slice(90_000) }, liked, index);
  expect(found(index, refined)).toContain('alike');
});

describe.each([1, 2, 3, 4, 5])('refinement of random needs, seed %i', (seed) => {
  const draw = drawFrom(seed);
  const texts = Array.from({ length: 30 }, (_, at) => randomDocument(draw, `A${at}`));
  const index = indexOf(texts);
  const fresh = indexOf(shuffled(texts, draw));
  const marked = texts.slice(0, 1 + draw(6));
  const needs = Array.from({ length: 10 }, (): Need => ({ title: randomText(draw, 3), text: randomText(draw, 8) }));

  it('is the same to the last bit for any order of the same documents, marked or indexed', () => {
    for (const random of needs) {
      const twice = shuffled([...marked, ...marked], draw);
      expect(refine(random, twice, fresh)).toEqual(refine(random, marked, index));
    }
  });

  it('adds at most sixty words, and shares still add up', () => {
    for (const refined of needs.map((random) => refine(random, marked, index))) {
      expect(refined.extra?.length).toBeLessThanOrEqual(60);
      for (const hit of index.search(refined, { limit: 30 })) {
        const document = texts.find(({ id }) => id === hit.id) ?? { title: '', text: '' };
        const { raw, terms } = index.explain(refined, document);
        expect(raw).toBe(hit.raw);
        expect(terms.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(raw, 9);
      }
    }
  });
});
