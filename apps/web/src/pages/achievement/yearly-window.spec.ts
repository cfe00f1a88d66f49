import { daysUntil, withinIn } from './yearly-window';

describe('the window of the yearly confirmation', () => {
  it('counts days by the Shanghai calendar', () => {
    const evening = new Date('2026-11-22T17:00:00Z');
    expect(daysUntil('2026-11-23', evening)).toBe(0);
    expect(daysUntil('2026-11-25', evening)).toBe(2);
    expect(daysUntil('2026-11-20', evening)).toBe(-3);
  });

  it('takes a whole number of days from the address and nothing else', () => {
    expect(withinIn({ within: '90' })).toEqual({ within: 90 });
    for (const within of ['0', '-1', '9.5', 'soon', '5000', undefined]) expect(withinIn({ within })).toEqual({});
  });
});
