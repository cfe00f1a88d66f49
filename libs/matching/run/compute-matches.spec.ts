import { achievementsFor, demandsFor, hashOf } from './compute-matches';
import { aNeed, anOffer } from '../corpus/match-document.factory';
import type { MatchDocument } from '../corpus/match-document';
import { someInputs } from './run-inputs.factory';
import { MatchIndex } from '../corpus/match-index';

const today = '2026-06-01';
const inputs = someInputs(today);

const need = aNeed({ highTechField: '8', amountFen: '10000000', deadline: '2027-06-01', districtCode: '310115' });
const offers = [
  anOffer({ id: 'fit', highTechField: '8', amountFen: '9000000', trl: 8, districtCode: '310115' }),
  anOffer({ id: 'dear', highTechField: '8', amountFen: '20000000', trl: 8, districtCode: '310115' }),
  anOffer({ id: 'unknown' }),
  anOffer({ id: 'gone', ipAvailable: false }),
  anOffer({ id: 'other', title: '水稻抗病育种', text: '早熟粳稻新品系，抗稻瘟病。', keywords: ['水稻'] }),
];

function indexOf(...documents: readonly MatchDocument[]): MatchIndex {
  const index = new MatchIndex();
  for (const document of documents) index.put(document);
  return index;
}

describe('matching a demand', () => {
  const run = achievementsFor(need, indexOf(need, ...offers), inputs);

  it('orders what fits best first, and leaves out what shares nothing', () =>
    expect(run.matches.map(({ achievement }) => achievement.id)).toEqual(['fit', 'dear', 'unknown']));

  it('counts what a hard filter took out, by reason', () => expect(run.excluded).toEqual({ ip_unavailable: 1 }));

  it.each(run.matches.map((match) => [match.achievement.id, match] as const))(
    'gives parts of %s that add up to the score',
    (_, match) => {
      const sum = match.criteria.reduce((total, { contribution }) => total + contribution, 0);
      expect(Math.abs(sum - match.score)).toBeLessThan(1e-12);
      const [text] = match.criteria;
      const terms = text?.terms.reduce((total, { contribution }) => total + contribution, 0) ?? 0;
      expect(Math.abs(terms - (text?.contribution ?? 0))).toBeLessThan(1e-9);
    },
  );

  it('cuts the words it shows out of the texts themselves', () => {
    const [match] = run.matches;
    const [text] = match?.criteria ?? [];
    expect(text?.need.length).toBeGreaterThan(0);
    for (const { field, start, end, text: words } of text?.need ?? []) {
      expect((field === 'title' ? need.title : need.text).slice(start, end)).toBe(words);
    }
    for (const { field, start, end, item, text: words } of text?.achievement ?? []) {
      const whole =
        field === 'keywords'
          ? match?.achievement.keywords[item ?? 0]
          : field === 'title'
            ? match?.achievement.title
            : match?.achievement.text;
      expect(whole?.slice(start, end)).toBe(words);
    }
  });

  it('gives the same result from an index filled in another order', () => {
    const again = achievementsFor(need, indexOf(...offers.toReversed(), need), inputs);
    expect(hashOf(again)).toBe(hashOf(run));
  });

  it('gives another fingerprint when a price changes', () => {
    const changed = offers.map((offer) => (offer.id === 'fit' ? { ...offer, amountFen: '20000000' } : offer));
    expect(hashOf(achievementsFor(need, indexOf(need, ...changed), inputs))).not.toBe(hashOf(run));
  });

  it('scores a pair the same from the side of the achievement', () => {
    const index = indexOf(need, ...offers);
    const [fit] = offers;
    const reverse = demandsFor(fit ?? anOffer(), index, inputs).matches.find(({ demand }) => demand.id === need.id);
    expect(reverse?.score).toBe(run.matches.find(({ achievement }) => achievement.id === 'fit')?.score);
  });

  it('finds nothing in an empty market', () =>
    expect(achievementsFor(need, indexOf(need), inputs).matches).toEqual([]));
});
