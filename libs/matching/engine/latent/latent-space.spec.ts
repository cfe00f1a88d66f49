import type { TextDocument } from '../engine-types';
import { cosine, LatentSpace, LATENT_DEFAULTS } from './latent-space';
import { latentWeight, rankWithLatent } from './latent-ranking';

// Two trades whose texts share no word with each other; within each, half of the texts say "blade", half say "vane".
const trades = [
  ['blade', 'turbine', 'coating', 'nickel'],
  ['vane', 'turbine', 'coating', 'nickel'],
  ['vaccine', 'protein', 'antigen', 'dosage'],
  ['serum', 'protein', 'antigen', 'dosage'],
] as const;

const documents: TextDocument[] = Array.from({ length: 40 }, (_, at) => {
  const words = trades[at % 4] ?? trades[0];
  return { id: `d${String(at).padStart(2, '0')}`, title: words[0], text: [...words, words[at % 3]].join(' ') };
});
const small = { ...LATENT_DEFAULTS, dimensions: 2 };
const text = (words: string) => ({ title: '', text: words });

describe('a latent space', () => {
  const space = LatentSpace.of(documents, small);

  it('brings words together that keep the same company and never meet', () => {
    expect(cosine(space.placeOf(text('blade')), space.placeOf(text('vane')))).toBeGreaterThan(0.95);
    expect(cosine(space.placeOf(text('blade')), space.placeOf(text('vaccine')))).toBeLessThan(0.1);
  });

  it('is the same to the last bit whatever the order of its documents', () => {
    const other = LatentSpace.of(documents.toReversed(), small);
    expect(other.placeOf(text('blade nickel'))).toEqual(space.placeOf(text('blade nickel')));
  });

  it('differs with the seed in its numbers but not in what is near', () => {
    const other = LatentSpace.of(documents, { ...small, seed: 2 });
    const near = (given: LatentSpace) => cosine(given.placeOf(text('serum')), given.placeOf(text('vaccine')));
    expect(near(other)).toBeCloseTo(near(space), 4);
  });

  it('places a text that came later, in whatever order its words stand', () => {
    expect(space.placeOf(text('nickel vane'))).toEqual(space.placeOf(text('vane nickel')));
    expect(cosine(space.placeOf(text('a new nickel vane')), space.placeOf(text('blade')))).toBeGreaterThan(0.9);
  });

  it.each(['', '😀😀', 'unheard words only', '1 2 3'])('has no place for %p: all noughts, never NaN', (words) => {
    expect([...space.placeOf(text(words))].every((value) => value === 0)).toBe(true);
  });

  it.each([0, 1, 2])('can be made of %d documents', (count) => {
    const tiny = LatentSpace.of(documents.slice(0, count), small);
    expect([...tiny.placeOf(text('blade'))].every((value) => Number.isFinite(value))).toBe(true);
  });

  it('takes an even choice where there are more documents than it needs', () => {
    expect(LatentSpace.of(documents, { ...small, mostDocuments: 20 }).documentCount).toBe(20);
  });
});

describe('ranking with it', () => {
  const hit = (id: string, raw: number) => ({ id, raw, upper: 10, value: raw / 10 });

  it('changes the order only as far as it is weighed', () => {
    const hits = [hit('a', 5), hit('b', 4.9), hit('c', 1)];
    const cosineOf = (id: string) => ({ a: 0.1, b: 0.9, c: 0.2 })[id] ?? 0;
    const order = (weight: number) => rankWithLatent(hits, cosineOf, weight).map(({ id }) => id);
    expect(order(0)).toEqual(['a', 'b', 'c']);
    expect(order(1)).toEqual(['b', 'a', 'c']);
  });

  it('survives hits and places that are all alike', () => {
    expect(rankWithLatent([hit('b', 1), hit('a', 1)], () => 0, 1).map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('is asked only where it was found to help: short English needs, more so in long documents', () => {
    expect(latentWeight(text('heat transfer in slipstream'), 100)).toBe(2.5);
    expect(latentWeight(text('heat transfer in slipstream'), 20)).toBe(0.5);
    expect(latentWeight(text('高温合金叶片积碳难以去除'), 100)).toBe(0);
    expect(latentWeight(text(Array.from({ length: 90 }, (_, at) => `word${at}x`).join(' ')), 100)).toBe(0);
  });
});
