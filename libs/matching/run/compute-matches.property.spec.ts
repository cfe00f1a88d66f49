import { achievementsFor, type ComputedMatch, demandsFor } from './compute-matches';
import type { Evidence, WeighedCriterion } from '../criteria/criterion';
import { firstWeightSet } from '../criteria/weights';
import { type Draw, drawFrom, randomDocument } from '../engine/random-texts.fixture';
import { someInputs } from './run-inputs.factory';
import { aNeed, anOffer } from '../corpus/match-document.factory';
import type { MatchDocument } from '../corpus/match-document';
import { MatchIndex } from '../corpus/match-index';

const today = '2026-06-01';
const weightSet = { ...firstWeightSet, leastText: 0, leastOfBest: 0 };
const inputs = someInputs(today, { weightSet });
const seeds = [1, 2];

/** A market of random texts and facts, many of them unknown. */
function marketOf(seed: number): MatchIndex {
  const draw = drawFrom(seed);
  const maybe = <Value>(values: readonly Value[]): Value | null =>
    draw(3) === 0 ? null : (values[draw(values.length)] ?? null);
  const index = new MatchIndex();
  for (let i = 0; i < 36; i++) index.put(randomOf(draw, i, maybe));
  return index;
}

function randomOf(draw: Draw, i: number, maybe: <Value>(values: readonly Value[]) => Value | null): MatchDocument {
  const { title, text, keywords } = randomDocument(draw, '');
  const facts = {
    highTechField: maybe(['1', '4', '8']),
    districtCode: maybe(['310115', '310110', '320500']),
    amountFen: maybe(['0', '5000000', '20000000', '90000000']),
    title,
    text,
    keywords,
  };
  return i % 3 === 0
    ? aNeed({ ...facts, id: `need ${i}`, deadline: maybe(['2026-07-01', '2027-06-01', '2031-01-01']) })
    : anOffer({ ...facts, id: `offer ${i}`, trl: maybe([1, 4, 6, 9]), ipAvailable: draw(10) > 0 });
}

const sumOf = (parts: readonly { readonly contribution: number }[]) =>
  parts.reduce((sum, { contribution }) => sum + contribution, 0);

function matchesOf(index: MatchIndex): ComputedMatch[] {
  return [
    ...index.all('demand').flatMap((demand) => achievementsFor(demand, index, inputs).matches),
    ...index.all('achievement').flatMap((achievement) => demandsFor(achievement, index, inputs).matches),
  ];
}

/** What the evidence says against what stands there in the document. */
function quoted(document: MatchDocument, evidence: Evidence): { said: string; there: string } {
  const { field, start, end, item, text } = evidence;
  const whole =
    field === 'keywords' ? document.keywords[item ?? -1] : field === 'title' ? document.title : document.text;
  return { said: text, there: whole?.slice(start, end) ?? '' };
}

describe.each(seeds)('in a random market, seed %i,', (seed) => {
  const index = marketOf(seed);
  const matches = matchesOf(index);

  it('there are matches to look at', () => expect(matches.length).toBeGreaterThan(100));

  it('the contributions of every match add up to its score', () => {
    const off = matches.map((match) => Math.abs(sumOf(match.criteria) - match.score));
    expect(Math.max(...off)).toBeLessThan(1e-12);
  });

  it('the terms of every match add up to what the text contributes', () => {
    const texts = matches.map(({ criteria }) => criteria[0]);
    const off = texts.map((text) => Math.abs(sumOf(text?.terms ?? []) - (text?.contribution ?? 0)));
    expect(Math.max(...off)).toBeLessThan(1e-12);
  });

  it('the weights of what is known are the whole, and what is unknown has none', () => {
    const isRight = ({ value, weight, contribution }: WeighedCriterion) =>
      value === null
        ? weight === 0 && contribution === 0
        : weight > 0 && contribution === weight * value && value >= 0 && value <= 1;
    const wrong = matches.filter(({ criteria }) => {
      const whole = criteria.reduce((sum, { weight }) => sum + weight, 0);
      return Math.abs(whole - 1) > 1e-12 || !criteria.every(isRight);
    });
    expect(wrong).toEqual([]);
  });

  it('every word shown as evidence is cut from the text it names', () => {
    let looked = 0;
    const wrong: object[] = [];
    for (const { criteria, demand, achievement } of matches) {
      const [text] = criteria;
      const quotes = [
        ...(text?.need ?? []).map((evidence) => quoted(demand, evidence)),
        ...(text?.achievement ?? []).map((evidence) => quoted(achievement, evidence)),
      ];
      looked += quotes.length;
      wrong.push(...quotes.filter(({ said, there }) => said === '' || said !== there));
    }
    expect(wrong).toEqual([]);
    expect(looked).toBeGreaterThan(matches.length);
  });

  it('a pair has the same score from both sides', () => {
    const scores = new Map<string, Set<number>>();
    for (const { demand, achievement, score } of matches) {
      const pair = `${demand.id} ${achievement.id}`;
      scores.set(pair, (scores.get(pair) ?? new Set()).add(score));
    }
    expect([...scores].filter(([, values]) => values.size > 1)).toEqual([]);
  });

  it('nothing is shown whose rights cannot be had', () =>
    expect(matches.filter(({ achievement }) => achievement.ipAvailable === false)).toEqual([]));
});
