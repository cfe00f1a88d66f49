import { anOffer, aNeed } from '../corpus/match-document.factory';
import { firstWeightSet } from '../criteria/weights';
import { isKept, listOf, matchesShown } from './list-of';
import type { RankedPair } from './rank-pairs';
import type { Refinements, RunInputs } from './run-inputs';
import { someInputs } from './run-inputs.factory';

const demand = aNeed();
const weightSet = { ...firstWeightSet, leastText: 0.08, leastTextOfBest: 0.4, leastOfBest: 0.5 };
const words = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥';

/** Texts with nothing in common, unless the same one is asked for. */
function textOf(number: number): string {
  return Array.from({ length: 12 }, (_, at) => `${words[(number * 7 + at) % words.length]}${number}第${at}`).join('');
}

function pair(id: string, given: Partial<RankedPair> & { readonly says?: number } = {}): RankedPair {
  const { score = 0.6, text = 0.5, says = Number(id) } = given;
  const achievement = anOffer({ id, title: textOf(says), text: textOf(says + 1000), keywords: [] });
  return { demand, achievement, text, score, criteria: [] };
}

function list(ranked: readonly RankedPair[], given: Partial<RunInputs> = {}, said?: Refinements[string]) {
  const refinements = said ? { [demand.id]: said } : undefined;
  const { placed, least } = listOf(ranked, demand.id, someInputs('2026-06-01', { weightSet, refinements, ...given }));
  const kept = placed.filter(isKept).map((one) => one.pair.achievement.id);
  const standing = (id: string) => placed.find((one) => one.pair.achievement.id === id);
  return { kept, placed, least, standing };
}

describe('a text far feebler than the best of its list', () => {
  it('is not carried onto it by its facts', () => {
    const { kept, least, standing } = list([pair('1', { score: 0.7 }), pair('2', { score: 0.6, text: 0.19 })]);
    expect(kept).toEqual(['1']);
    expect(least).toMatchObject({ text: 0.2, bestText: 0.5 });
    expect(standing('2')).toBeUndefined();
  });

  it('stays where its meaning is near', () => {
    const meaning = {
      nearest: () => [],
      judge: () => ({ value: 0.9, need: [], achievement: [] }),
    };
    expect(list([pair('1'), pair('2', { text: 0.1 })], { meaning }).kept).toEqual(['1', '2']);
  });

  it('is measured by the best of what nobody marked: what was marked stands above by its own words', () => {
    const ranked = [pair('1', { text: 0.95, score: 0.9 }), pair('2', { text: 0.3 }), pair('3', { text: 0.13 })];
    expect(list(ranked, {}, { liked: ['1'], setAside: [] }).kept).toEqual(['1', '2', '3']);
    expect(list(ranked).kept).toEqual(['1']);
  });

  it('is asked for at least as much as the weights ask of any', () => {
    expect(list([pair('1', { text: 0.1 })]).least.text).toBe(0.08);
  });

  it('of a run from before that was asked is listed as it was then', () => {
    const ranked = [pair('1'), pair('2', { text: 0.1 })];
    expect(list(ranked, { weightSet: { ...weightSet, leastTextOfBest: undefined } }).kept).toEqual(['1', '2']);
  });
});

describe('texts that are nearly the same', () => {
  const ranked = [
    pair('1', { score: 0.9 }),
    pair('2', { score: 0.8 }),
    pair('3', { score: 0.7, says: 1 }),
    pair('4', { score: 0.6 }),
  ];

  it('are one place, which the best of them has', () => {
    const { placed } = list(ranked);
    expect(placed.map((one) => [one.pair.achievement.id, one.place, one.copyOf])).toEqual([
      ['1', 1, null],
      ['2', 2, null],
      ['3', 1, '1'],
      ['4', 3, null],
    ]);
  });

  it('leave a full list to as many others', () => {
    const copies = Array.from({ length: 15 }, (_, i) => pair(String(i + 1), { score: 0.99 - i / 1000, says: 1 }));
    const others = Array.from({ length: 30 }, (_, i) => pair(String(i + 100), { score: 0.9 - i / 1000 }));
    const { kept, placed } = list([...copies, ...others]);
    expect(kept).toHaveLength(15 + matchesShown - 1);
    expect(placed.find((one) => !isKept(one))).toMatchObject({ place: matchesShown + 1, keptOff: ['beyond_list'] });
  });

  it('stand each for itself in a run from before they were grouped', () => {
    const { parameters } = someInputs('2026-06-01');
    const { placed } = list(ranked, { parameters: { ...parameters, sameText: undefined } });
    expect(placed.map(({ place }) => place)).toEqual([1, 2, 3, 4]);
  });

  it('let the next one have the place when the first is set aside', () => {
    const { standing } = list(ranked, {}, { liked: [], setAside: ['1'] });
    expect(standing('1')).toMatchObject({ keptOff: ['set_aside'], copyOf: null });
    expect([standing('2'), standing('3')]).toMatchObject([{ place: 1 }, { place: 2, copyOf: null }]);
  });
});

describe('what was set aside', () => {
  it('takes nobody’s place and is kept with the list', () => {
    const ranked = Array.from({ length: 25 }, (_, i) => pair(String(i + 1), { score: 0.9 - i / 1000 }));
    const { kept, placed } = list(ranked, {}, { liked: [], setAside: ['1', '2', '24'] });
    expect(kept).toHaveLength(matchesShown + 2);
    expect(placed.filter(({ keptOff }) => keptOff.length === 0)).toHaveLength(matchesShown);
  });
});
