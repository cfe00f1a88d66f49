import { markedFields } from './faults';

describe('faults of the server', () => {
  it('find their fields, renamed or nested, and are shown together', () => {
    const fault = (path: string, message: string) => ({ path, code: 'x', message });
    const faults = [
      fault('indicators.0.value', 'a'),
      fault('budget.fen', 'b'),
      fault('indicators[0].value', 'c'),
      fault('title', 'd'),
    ];
    expect(markedFields(faults, { 'budget.fen': 'budgetWan' })).toEqual([
      { name: ['indicators', 0, 'value'], errors: ['a', 'c'] },
      { name: ['budgetWan'], errors: ['b'] },
      { name: ['title'], errors: ['d'] },
    ]);
  });
});
