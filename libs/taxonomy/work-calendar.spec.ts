import { addDays } from '#kernel/clock';
import { WorkCalendar } from './work-calendar';

// Around National Day 2026: seven days off, two weekend days worked instead.
const off = Array.from({ length: 7 }, (_, i) => ({ day: addDays('2026-10-01', i), isWorkday: false }));
const worked = ['2026-09-20', '2026-10-10'].map((day) => ({ day, isWorkday: true }));
const calendar = new WorkCalendar([2026], [...off, ...worked]);
const nothingKnown = new WorkCalendar([], []);

describe('a working day', () => {
  it.each([
    ['2026-09-30', true],
    ['2026-10-01', false],
    ['2026-10-07', false],
    ['2026-10-08', true],
    ['2026-10-10', true],
    ['2026-10-11', false],
    ['2026-09-20', true],
    ['2026-09-19', false],
  ])('%s: %s', (day, isWorkday) => expect(calendar.isWorkday(day)).toBe(isWorkday));

  it.each(['2026-02-30', '2026-13-01', '26-01-01', '', '2026-1-1'])('"%s" is no day at all', (day) =>
    expect(() => calendar.isWorkday(day)).toThrow(RangeError),
  );
});

describe('counting working days', () => {
  it.each([
    ['2026-09-30', 1, '2026-10-08'],
    ['2026-09-30', 3, '2026-10-10'],
    ['2026-09-30', 4, '2026-10-12'],
    ['2026-10-03', 1, '2026-10-08'],
    ['2026-09-18', 1, '2026-09-20'],
    ['2026-10-03', 0, '2026-10-03'],
  ])('from %s, %i of them end on %s', (from, workdays, day) => {
    expect(calendar.addWorkdays(from, workdays)).toEqual({ day, certain: true });
    expect(calendar.workdaysBetween(from, day)).toEqual({ workdays, certain: true });
  });

  it('is Monday to Friday, and says that it is not certain, where no notice is published', () => {
    expect(nothingKnown.addWorkdays('2026-09-30', 1)).toEqual({ day: '2026-10-01', certain: false });
    expect(calendar.addWorkdays('2026-12-30', 1)).toEqual({ day: '2026-12-31', certain: true });
    expect(calendar.addWorkdays('2026-12-30', 2)).toEqual({ day: '2027-01-01', certain: false });
    expect(calendar.workdaysBetween('2026-12-30', '2027-01-01')).toEqual({ workdays: 2, certain: false });
    expect(new WorkCalendar([2026, 2028], []).addWorkdays('2026-12-31', 300).certain).toBe(false);
  });

  it('finds the first day that is promised for a day or a later one, as adding would', () => {
    const days = Array.from({ length: 40 }, (_, i) => addDays('2026-09-10', i));
    for (const day of days)
      for (const workdays of [0, 1, 5, 15]) {
        const start = calendar.earliestStart(day, workdays);
        expect(calendar.addWorkdays(start, workdays).day >= day).toBe(true);
        expect(calendar.addWorkdays(addDays(start, -1), workdays).day < day).toBe(true);
      }
  });

  it('counts none backwards', () => {
    expect(calendar.workdaysBetween('2026-10-12', '2026-10-08').workdays).toBe(0);
    expect(() => calendar.addWorkdays('2026-10-12', -1)).toThrow(RangeError);
    expect(() => calendar.addWorkdays('2026-10-12', 1.5)).toThrow(RangeError);
    expect(() => calendar.addWorkdays('2026-10-12', 1_000_000)).toThrow(RangeError);
  });
});

describe('the end of a notice', () => {
  it('counts calendar days through holidays, working days around them; the first day does not count', () => {
    expect(calendar.endOf('2026-09-25', { length: 15, unit: 'calendar' })).toEqual({
      day: '2026-10-10',
      certain: true,
    });
    expect(calendar.endOf('2026-09-25', { length: 5, unit: 'workday' })).toEqual({ day: '2026-10-09', certain: true });
    // Calendar days need no notice of holidays.
    expect(nothingKnown.endOf('2026-12-31', { length: 7, unit: 'calendar' })).toEqual({
      day: '2027-01-07',
      certain: true,
    });
  });
});
