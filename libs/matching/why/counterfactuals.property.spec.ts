import { achievementsFor } from '../run/compute-matches';
import { placeRows } from '../run/place-rows';
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
  let said: Pick<MatchDocument, 'title' | 'text' | 'keywords'> | undefined;
  for (let i = 0; i < 90; i++) {
    const document = randomOf(draw, i);
    // Of every twelfth text there is another one with other facts.
    index.put(i % 12 === 8 && said ? { ...document, ...said } : document);
    if (i % 12 === 7) said = { title: document.title, text: document.text, keywords: document.keywords };
  }
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
  const listed = placesOf(now, index);
  const after = index.documents.get(achievement.id) ?? achievement;
  const contest = contestOf(now, index, inputs);
  const standing = standingOf(contest, pairFor(contest, { demand: now, achievement: after }, index));
  index.put(before);
  return { listed, standing };
}

/** The places of a list, by achievement, as they are read from what a run stores. */
function placesOf(demand: MatchDocument, index: MatchIndex) {
  const { matches } = achievementsFor(demand, index, inputs);
  const rows = matches.map(({ achievement, copyOf }) => ({ achievementId: achievement.id, copyOf }));
  return new Map(placeRows(rows).map(({ achievementId, place, copyOf }) => [achievementId, { place, copyOf }]));
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
        const at = listed.get(achievement.id);
        expect(at && [at.place, at.copyOf !== null]).toEqual(found.isListed ? [found.place, found.isCopy] : undefined);
      }
    }
    expect(tried).toBeGreaterThan(50);
    expect(seen.size).toBeGreaterThan(4);
  });

  it('says of every pair where it stands, as the list does', () => {
    for (const demand of index.all('demand')) {
      const contest = contestOf(demand, index, inputs);
      const listed = placesOf(demand, index);
      for (const achievement of index.all('achievement')) {
        const { place, isListed, keptOff, exclusions, copyOf } = standingOf(
          contest,
          pairFor(contest, { demand, achievement }, index),
        );
        expect(isListed).toBe(listed.has(achievement.id));
        if (isListed) expect({ place, copyOf: copyOf?.id ?? null }).toEqual(listed.get(achievement.id));
        else expect(keptOff.length).toBeGreaterThan(0);
        expect(keptOff.includes('excluded')).toBe(exclusions.length > 0);
      }
    }
  });

  it('there are near copies and feeble texts among what is looked at', () => {
    const lists = index.all('demand').map((demand) => [...placesOf(demand, index).values()]);
    expect(lists.flat().filter(({ copyOf }) => copyOf !== null).length).toBeGreaterThan(0);
    const feeble = pairs.filter(({ demand, achievement }) => {
      const contest = contestOf(demand, index, inputs);
      return standingOf(contest, pairFor(contest, { demand, achievement }, index)).keptOff.includes('below_best_text');
    });
    expect(feeble.length).toBeGreaterThan(0);
  });
});
