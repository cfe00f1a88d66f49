import { addDays, dayInShanghai, hoursBetween, monthsBetween } from './clock';

const at = (text: string) => new Date(text);

describe('a day in Shanghai', () => {
  it('begins at four in the afternoon of the day before, UTC', () => {
    expect(dayInShanghai(at('2026-03-31T15:59:59.999Z'))).toBe('2026-03-31');
    expect(dayInShanghai(at('2026-03-31T16:00:00.000Z'))).toBe('2026-04-01');
  });
  it('crosses the year with Shanghai, not with UTC', () =>
    expect(dayInShanghai(at('2026-12-31T16:00:00Z'))).toBe('2027-01-01'));
});

describe('calendar days', () => {
  it.each([
    ['2028-02-28', 1, '2028-02-29'],
    ['2027-02-28', 1, '2027-03-01'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-06-01', 180, '2026-11-28'],
    ['2026-03-01', -1, '2026-02-28'],
  ])('%s and %i days is %s', (day, days, moved) => expect(addDays(day, days)).toBe(moved));
});

describe('the time between', () => {
  it('counts whole hours only', () =>
    expect(hoursBetween(at('2026-06-01T00:00:00Z'), at('2026-06-01T02:59:59Z'))).toBe(2));
  it('is never negative in hours', () =>
    expect(hoursBetween(at('2026-06-02T00:00:00Z'), at('2026-06-01T00:00:00Z'))).toBe(0));
  it('is about twelve months for a year, and negative when the end lies before', () => {
    expect(monthsBetween('2026-01-01', '2027-01-01')).toBeCloseTo(11.99, 2);
    expect(monthsBetween('2026-02-01', '2026-01-01')).toBeLessThan(0);
  });
});
