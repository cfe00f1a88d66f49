import { aNeed, anOffer } from '../corpus/match-document.factory';
import { someInputs } from '../run/run-inputs.factory';
import { scoreOf, weigh } from './weigh';

const today = '2026-06-01';
const inputs = someInputs(today, {
  records: { old: { done: 5, lapsed: 0, listed: 8 }, careless: { done: 0, lapsed: 4, listed: 4 } },
});
const { weights } = inputs.weightSet;
const weighed = (need = aNeed(), achievement = anOffer()) => weigh({ need, achievement, text: 0.6 }, weights, inputs);
const of = (criterion: string, parts: ReturnType<typeof weighed>) => parts.find((part) => part.criterion === criterion);

describe('weighing a pair', () => {
  const full = {
    need: aNeed({ highTechField: '8', districtCode: '310115', amountFen: '10000000', deadline: '2026-12-01' }),
    offer: anOffer({ highTechField: '8', districtCode: '310110', amountFen: '20000000', trl: 6 }),
  };

  it('adds up: the contributions are the score', () => {
    const parts = weighed(full.need, full.offer);
    const sum = parts.map(({ contribution }) => contribution).reduce((a, b) => a + b);
    expect(Math.abs(sum - scoreOf(parts))).toBeLessThan(1e-12);
    expect(parts.map(({ weight }) => weight).reduce((a, b) => a + b)).toBeCloseTo(1, 12);
  });

  it('leaves out what one side does not say and shares its weight among the rest', () => {
    const parts = weighed();
    expect(parts.filter(({ value }) => value === null).map(({ criterion }) => criterion)).toEqual([
      'semantic',
      'field',
      'maturity',
      'price',
      'region',
      'freshness',
    ]);
    // What is left: the text, and that nothing is known of the organisation.
    const { text, record } = weights;
    expect(scoreOf(parts)).toBeCloseTo((0.6 * text + 0.5 * record) / (text + record), 12);
  });

  it('does not count an unknown as zero: saying nothing never scores below a bad fit', () => {
    const unknown = scoreOf(weighed(full.need, { ...full.offer, amountFen: null }));
    const bad = scoreOf(weighed(full.need, { ...full.offer, amountFen: '90000000' }));
    expect(unknown).toBeGreaterThan(bad);
  });

  it.each([
    ['10000000', 1],
    ['20000000', 0.5],
    ['30000000', 0],
    ['99000000', 0],
  ])('values a price of %s fen against a budget of 10000000 at %d', (amountFen, value) =>
    expect(of('price', weighed(full.need, { ...full.offer, amountFen }))?.value).toBeCloseTo(value, 12),
  );

  it.each([
    [9, 1],
    [7, 1],
    [1, 0],
  ])('values readiness level %d half a year before the deadline at %d', (trl, value) =>
    expect(of('maturity', weighed(full.need, { ...full.offer, trl }))?.value).toBeCloseTo(value, 1),
  );

  it.each([
    ['310115', 1],
    ['310110', 0.6],
    ['320500', 0.2],
  ])('values the region %s at %d', (districtCode, value) =>
    expect(of('region', weighed(full.need, { ...full.offer, districtCode }))?.value).toBe(value),
  );

  it.each([
    ['8', '8', 1],
    ['8.4', '8.7', 0.8],
    ['8', '8.7', 1],
    ['2', '8', 0],
    // Nuclear energy and the rest of field 6 are registered apart; 6 and 6.1 together.
    ['6.2', '6.1', 0.8],
  ])('values the fields %s and %s at %d', (highTechField, offered, value) =>
    expect(of('field', weighed(aNeed({ highTechField }), anOffer({ highTechField: offered })))?.value).toBe(value),
  );

  it('finds two fields related whose contracts are registered under one', () => {
    const [need, offer] = [aNeed({ highTechField: '8', contractField: '05' }), anOffer({ highTechField: '4' })];
    const field = of('field', weighed(need, offer));
    expect(field?.value).toBe(0.5);
    expect(field?.achievement.map(({ field: name, text }) => [name, text])).toContainEqual(['contractField', '05']);
  });

  it.each([
    ['institute', 0.5],
    ['old', 1],
    ['careless', 0],
  ])('values the record of %s at %d', (organisationId, value) =>
    expect(of('record', weighed(aNeed(), anOffer({ organisationId })))?.value).toBe(value),
  );

  it.each([
    ['2026-06-01', 1],
    ['2026-03-10', 1],
    ['2025-06-01', 0],
    ['2020-01-01', 0],
  ])('values a listing confirmed on %s at %d', (confirmedOn, value) =>
    expect(of('freshness', weighed(aNeed(), anOffer({ confirmedOn })))?.value).toBe(value),
  );

  it('changes no other criterion when one side says more', () => {
    const before = weighed(full.need, { ...full.offer, trl: null });
    const after = weighed(full.need, full.offer);
    for (const criterion of ['text', 'field', 'price', 'region'])
      expect(of(criterion, after)?.value).toBe(of(criterion, before)?.value);
  });
});
