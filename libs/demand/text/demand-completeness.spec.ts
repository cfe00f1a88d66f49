import { scoreOf } from '#kernel/completeness';
import { newId } from '#kernel/id';
import { Money } from '#kernel/money';
import { completenessOf, completenessParts } from './demand-completeness';
import { type DemandContent, emptyDemand } from './demand-content.entity';

const full: DemandContent = {
  ...emptyDemand,
  existingBasis: '已有样机',
  indicators: [{ name: '时间', operator: 'le', value: '40', unit: 'min', mustHave: true }],
  budget: Money.fen('100'),
  deadline: '2030-01-01',
  ipArrangement: 'shared',
  cooperationModes: ['licence'],
  decisionOwner: '总工程师',
  keywords: ['a', 'b', 'c'],
  attachmentIds: [newId()],
};

describe('the completeness of a demand', () => {
  it('can be reached in full', () => expect(scoreOf(completenessOf(full, []))).toBe(100));
  it('is nought of nothing', () => expect(scoreOf(completenessOf(emptyDemand, ['keywords']))).toBe(0));
  it('is a whole number out of 100 whatever is missing', () =>
    expect(scoreOf(completenessOf({ ...full, keywords: [] }, ['keywords']))).toBe(95));
  it('asks for an attachment, a quantity and a sum', () => {
    expect(scoreOf(completenessOf({ ...full, attachmentIds: [] }, []))).toBe(95);
    const [said] = full.indicators.map((indicator) => ({ ...indicator, value: '越短越好' }));
    expect(scoreOf(completenessOf({ ...full, indicators: [...full.indicators, ...(said ? [said] : [])] }, []))).toBe(
      85,
    );
    expect(scoreOf(completenessOf({ ...full, budget: null, budgetNegotiable: true }, []))).toBe(93);
  });
  it('weighs as the field asks', () =>
    expect(completenessOf(full, []).reduce((sum, { max }) => sum + max, 0)).toBe(100));
  it('names its parts as the code table does', () =>
    expect(completenessOf(full, []).map(({ code }) => code)).toEqual(completenessParts.codes));

  it('counts what is wrong as little as what is missing', () => {
    const pointsOf = (path: string) =>
      completenessOf(full, [], [{ path, code: 'in-the-past' }]).flatMap(({ code, points }) =>
        points === 0 ? [code] : [],
      );
    expect(pointsOf('deadline')).toEqual(['deadline']);
    expect(pointsOf('budget')).toEqual(['budget']);
    expect(pointsOf('contact.phone')).toEqual([]);
  });
});
