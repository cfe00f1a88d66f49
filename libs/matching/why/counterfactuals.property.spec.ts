import { achievementsFor } from '../run/compute-matches';
import { firstWeightSet } from '../criteria/weights';
import { type Draw, drawFrom, randomDocument } from '../engine/random-texts.fixture';
import { aNeed, anOffer } from '../corpus/match-document.factory';
import type { MatchDocument } from '../corpus/match-document';
import { MatchIndex } from '../corpus/match-index';
import { someInputs } from '../run/run-inputs.factory';
import { changed } from './change-one-fact';
import { contestOf, pairFor, standingOf } from './contest';
import { type Counterfactual, counterfactualsOf } from './counterfactuals';

const today = '2026-06-01';
const inputs = someInputs(today, {
  weightSet: { ...firstWeightSet, leastText: 0.02 },
  records: { 'institute 1': { done: 2, lapsed: 1, listed: 9 } },
});

function marketOf(seed: number): MatchIndex {
  const draw = drawFrom(seed);
  const index = new MatchIndex();
  for (let i = 0; i < 90; i++) index.put(randomOf(draw, i));
  return index;
}

function randomOf(draw: Draw, i: number): MatchDocument {
  const some = <Value>(values: readonly Value[]): Value => values[draw(values.length)] as Value;
  const { title, text, keywords } = randomDocument(draw, '');
  const facts = {
    title,
    text,
    keywords,
    highTechField: some([null, '4', '8']),
    amountFen: some([null, '5000000', '20000000', '90000000']),
    cooperationModes: some([[], ['licence'], ['equity'], ['licence', 'transfer'], ['other']]),
  };
  return i % 9 === 0
    ? aNeed({ ...facts, id: `need ${i}`, deadline: some([null, '2026-07-01', '2027-06-01', '2028-01-01']) })
    : anOffer({
        ...facts,
        id: `offer ${i}`,
        organisationId: `institute ${i % 4}`,
        trl: some([null, 1, 4, 6, 9]),
        ipAvailable: draw(8) > 0,
        confirmedOn: some([today, '2025-08-01', '2026-01-05']),
      });
}

/** The change made for real: another version of the document in the index, and a run on it. */
function applied(index: MatchIndex, demand: MatchDocument, achievement: MatchDocument, found: Counterfactual) {
  const before = found.side === 'demand' ? demand : achievement;
  index.put(changed(before, found.change, today));
  const now = index.documents.get(demand.id) ?? demand;
  const listed = achievementsFor(now, index, inputs).matches.map((match) => match.achievement.id);
  const after = index.documents.get(achievement.id) ?? achievement;
  const contest = contestOf(now, index, inputs);
  const standing = standingOf(contest, pairFor(contest, { demand: now, achievement: after }, index));
  index.put(before);
  return { listed, standing };
}

describe.each([1, 2, 3])('a counterfactual in a random market, seed %i,', (seed) => {
  const index = marketOf(seed);
  const pairs = index
    .all('demand')
    .flatMap((demand) => index.all('achievement').map((achievement) => ({ demand, achievement })))
    .filter((_, i) => i % 5 === 0);

  it('comes true when the change is made: the same place, and on the list or not', () => {
    let tried = 0;
    const seen = new Set<string>();
    for (const { demand, achievement } of pairs) {
      const contest = contestOf(demand, index, inputs);
      for (const found of counterfactualsOf(contest, pairFor(contest, { demand, achievement }, index))) {
        tried += 1;
        seen.add(found.change.fact);
        const { listed, standing } = applied(index, demand, achievement, found);
        expect([standing.place, standing.isListed]).toEqual([found.place, found.isListed]);
        expect(listed.indexOf(achievement.id) + 1).toBe(found.isListed ? found.place : 0);
      }
    }
    expect(tried).toBeGreaterThan(50);
    expect(seen.size).toBeGreaterThan(4);
  });

  it('says of every pair where it stands, as the list does', () => {
    for (const demand of index.all('demand')) {
      const contest = contestOf(demand, index, inputs);
      const listed = achievementsFor(demand, index, inputs).matches.map((match) => match.achievement.id);
      for (const achievement of index.all('achievement')) {
        const { place, isListed, keptOff, exclusions } = standingOf(
          contest,
          pairFor(contest, { demand, achievement }, index),
        );
        expect(isListed).toBe(listed.includes(achievement.id));
        if (isListed) expect(listed[(place ?? 0) - 1]).toBe(achievement.id);
        else expect(keptOff.length).toBeGreaterThan(0);
        expect(keptOff.includes('excluded')).toBe(exclusions.length > 0);
      }
    }
  });
});
