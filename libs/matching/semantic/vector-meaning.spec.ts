import { aNeed, anOffer } from '../corpus/match-document.factory';
import { leastMeaning, weighedWithMeaning } from './meaning';
import { firstWeightSet } from '../criteria/weights';
import { sentencesOf, wholeHash } from './semantic-texts';
import { nearestPairs } from './show-sentences';
import { VectorMeaning } from './vector-meaning';
import { contentHash } from '#semantics';

const need = aNeed();
const offers = ['a', 'b', 'c'].map((id) => anOffer({ id, title: `成果 ${id}`, text: `说明 ${id}` }));
const at = (...values: number[]) => Float32Array.from(values, (value) => value / Math.hypot(...values));
const vectors = new Map([
  [wholeHash(need), at(1, 0.1, 0)],
  [wholeHash(offers[0] ?? need), at(1, 0, 0)],
  [wholeHash(offers[1] ?? need), at(0, 1, 0)],
]);
const meaning = new VectorMeaning([need, ...offers], vectors);

describe('the semantic part over vectors', () => {
  it('names the nearest first, and nothing that has no vector', () =>
    expect(meaning.nearest(need, 'achievement', 5)).toEqual(['a', 'b']));

  it('gives a value from 0 to 1 by what is nearer than the average', () => {
    const [near, far, unknown] = offers.map((offer) => meaning.judge(need, offer));
    expect(near?.value).toBeGreaterThan(leastMeaning);
    expect(near?.value).toBeLessThanOrEqual(1);
    expect(far?.value).toBe(0);
    expect(unknown).toBeUndefined();
  });

  it('takes the word of a reranking model where there is one', () => {
    const key = `${wholeHash(need)} ${wholeHash(offers[1] ?? need)}`;
    expect(meaning.withJudgements(new Map([[key, 0.9]])).judge(need, offers[1] ?? need)?.value).toBe(0.9);
  });

  it('is the same whatever the order of the documents, and differs with a single vector', () => {
    const other = new VectorMeaning([...offers.toReversed(), need], vectors);
    expect(other.vectorsHash).toBe(meaning.vectorsHash);
    expect(other.judge(need, offers[0] ?? need)).toEqual(meaning.judge(need, offers[0] ?? need));
    const changed = new Map(vectors).set(wholeHash(offers[1] ?? need), at(0, 1, 1e-6));
    expect(new VectorMeaning([need, ...offers], changed).vectorsHash).not.toBe(meaning.vectorsHash);
  });

  it('of nothing says nothing', () => {
    const empty = new VectorMeaning([], new Map());
    expect(empty.nearest(need, 'achievement', 5)).toEqual([]);
    expect(empty.judge(need, offers[0] ?? need)).toBeUndefined();
  });
});

describe('its weight', () => {
  it('is taken from the others in equal parts where the set in force gives it none', () => {
    const { weights } = weighedWithMeaning({ ...firstWeightSet, weights: { ...firstWeightSet.weights, semantic: 0 } });
    expect(Object.values(weights).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9);
    expect(weights.semantic).toBe(0.2);
  });

  it('is that of the set where it has one', () => {
    const set = { ...firstWeightSet, weights: { ...firstWeightSet.weights, semantic: 0.3, text: 0.38 } };
    expect(weighedWithMeaning(set)).toBe(set);
  });
});

describe('sentences', () => {
  it('are cut in both languages, with where they stand', () => {
    const text = '第一句话在这里。第二句！Pulsed light, 3.5 kW. Next one; and more\n最后一句没有句号';
    const found = sentencesOf({ title: '题目也算一句', text });
    expect(found.map((sentence) => sentence.text)).toEqual([
      '题目也算一句',
      '第一句话在这里。',
      'Pulsed light, 3.5 kW.',
      'Next one;',
      'and more',
      '最后一句没有句号',
    ]);
    for (const { field, start, end, text: words } of found)
      expect((field === 'title' ? '题目也算一句' : text).slice(start, end)).toBe(words);
  });

  it('stay few and short, whatever somebody pastes', () => {
    const pasted = sentencesOf({ title: '', text: `${'长'.repeat(5_000)}。${'一句话不算短。'.repeat(10_000)}` });
    expect(pasted).toHaveLength(24);
    expect(Math.max(...pasted.map(({ text }) => text.length))).toBe(300);
  });

  it('are paired by nearness, each at most once', () => {
    const [one, other] = ['甲甲甲甲甲甲。乙乙乙乙乙乙。', '丙丙丙丙丙丙。丁丁丁丁丁丁。'].map((text) =>
      sentencesOf({ title: '', text }),
    );
    const of = (text: string, ...values: number[]) => [contentHash(text), at(...values)] as const;
    const places = new Map([
      of('甲甲甲甲甲甲。', 1, 0),
      of('乙乙乙乙乙乙。', 0.9, 0.3),
      of('丙丙丙丙丙丙。', 1, 0.1),
      of('丁丁丁丁丁丁。', 0, 1),
    ]);
    const pairs = nearestPairs(one ?? [], other ?? [], places);
    expect(pairs.map(({ need: { text }, achievement }) => text[0] + (achievement.text[0] ?? ''))).toEqual([
      '甲丙',
      '乙丁',
    ]);
  });
});

describe('what a run tells of its vectors', () => {
  it('counts only what everybody may read', () => {
    const hidden = { ...need, id: 'hidden', visibility: 'invited' as const };
    expect(new VectorMeaning([need, hidden, ...offers], vectors).counts).toEqual(meaning.counts);
  });
});
