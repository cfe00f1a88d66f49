import { firstStepToMend, idOfField, stepOfField, stepOfReason } from './demand-steps';

describe('the steps of the demand form', () => {
  it('are found by the names of the contract and by those of the form', () => {
    expect(['title', 'keywordText', 'keywords'].map(stepOfField)).toEqual([1, 1, 1]);
    expect(['indicators.0.value', 'indicators[1].unit', 'translations.background.text'].map(stepOfField)).toEqual([
      2, 2, 2,
    ]);
    expect(['budget.fen', 'budgetWan', 'deadline'].map(stepOfField)).toEqual([3, 3, 3]);
    expect(['contact.phone', 'declaredUnclassified', 'invitedUsccs.0'].map(stepOfField)).toEqual([4, 4, 4]);
  });

  it('are found by the reasons of the expert', () => {
    expect(['return.indicator_missing', 'return.budget_unclear', 'reject.confidential'].map(stepOfReason)).toEqual([
      2, 3, 4,
    ]);
    expect(stepOfReason('return.something_new')).toBe(1);
    expect(firstStepToMend(['return.budget_unclear', 'return.indicator_missing'])).toBe(2);
    expect(firstStepToMend([])).toBe(1);
  });

  it('have an element for each field', () => {
    expect(['title', 'budget', 'contact', 'indicators.0.value', 'invitedUsccs[1]'].map(idOfField)).toEqual([
      'demand_title',
      'demand_budgetWan',
      'demand_contact_name',
      'demand_indicators_0_value',
      'demand_invitedText',
    ]);
  });
});
