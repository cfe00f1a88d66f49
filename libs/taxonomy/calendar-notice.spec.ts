import { readCalendarNotice } from './calendar-notice';

const holiday = (zh: string, from: string, to: string, workdays: readonly string[] = []) => ({
  zh,
  en: 'A holiday',
  from,
  to,
  workdays,
});
const fine = {
  year: 2027,
  source: { zh: '试用通知', en: 'A notice for trial' },
  holidays: [
    holiday('元旦', '2026-12-31', '2027-01-02', ['2027-01-03']),
    holiday('春节', '2027-02-05', '2027-02-12'),
    holiday('清明节', '2027-04-03', '2027-04-05'),
    holiday('劳动节', '2027-05-01', '2027-05-05', ['2027-05-08']),
    holiday('国庆节', '2027-10-01', '2027-10-07'),
  ],
};
const withFirst = (first: object) => ({ ...fine, holidays: [first, ...fine.holidays.slice(1)] });

function faultsOf(notice: unknown): readonly string[] {
  try {
    readCalendarNotice(typeof notice === 'string' ? notice : JSON.stringify(notice));
  } catch (error) {
    return (error as { faults: { path: string; code: string }[] }).faults.map(({ path, code }) => `${path} ${code}`);
  }
  return [];
}

describe('a notice of holidays', () => {
  it('is read day by day, in order, with words for the days worked instead', () => {
    const { days } = readCalendarNotice(JSON.stringify(fine));
    expect(days).toHaveLength(3 + 8 + 3 + 5 + 7 + 2);
    expect(days.slice(0, 4)).toEqual([
      { day: '2026-12-31', isWorkday: false, zh: '元旦', en: 'A holiday' },
      { day: '2027-01-01', isWorkday: false, zh: '元旦', en: 'A holiday' },
      { day: '2027-01-02', isWorkday: false, zh: '元旦', en: 'A holiday' },
      { day: '2027-01-03', isWorkday: true, zh: '元旦调休上班', en: 'Working day for A holiday' },
    ]);
  });

  it.each([
    ['no JSON', 'year: 2027', [' not-json']],
    ['a list', '[]', [' not-json']],
    ['nothing', '{}', ['year wrong-type', 'source.zh required', 'source.en required', 'holidays too-few']],
    ['a torn list', { ...fine, holidays: fine.holidays.slice(0, 4) }, ['holidays too-few']],
    ['an unknown field', { ...fine, yaer: 2027 }, ['yaer unknown-field']],
    ['a name in one language', { ...fine, source: { zh: '通知' } }, ['source.en required']],
    ['a day that is none', withFirst(holiday('元旦', '2027-02-30', '2027-03-01')), ['holidays.0.from wrong-type']],
    [
      'an end before the beginning',
      withFirst(holiday('元旦', '2027-01-03', '2027-01-01')),
      ['holidays.0.to calendar-run-wrong'],
    ],
    ['a month off', withFirst(holiday('元旦', '2027-01-01', '2027-01-31')), ['holidays.0.to calendar-run-wrong']],
    [
      'a make-up day on a Monday',
      withFirst(holiday('元旦', '2027-01-01', '2027-01-01', ['2027-01-04'])),
      ['holidays.0.workdays.0 calendar-no-weekend'],
    ],
    [
      'a make-up day within a holiday',
      withFirst(holiday('元旦', '2027-01-01', '2027-01-03', ['2027-01-02'])),
      ['holidays.0 calendar-day-twice'],
    ],
    [
      'holidays that overlap',
      withFirst(holiday('元旦', '2027-02-12', '2027-02-12')),
      ['holidays.1 calendar-day-twice'],
    ],
    ['another year’s days', withFirst(holiday('元旦', '2028-01-01', '2028-01-01')), ['holidays.0 calendar-other-year']],
    [
      'a wrong list of make-up days',
      withFirst({ ...holiday('元旦', '2027-01-01', '2027-01-01'), workdays: '2027-01-03' }),
      ['holidays.0.workdays wrong-type'],
    ],
    ['a text for a holiday', { ...fine, holidays: ['元旦', ...fine.holidays.slice(1)] }, ['holidays.0 wrong-type']],
  ])('is refused with %s', (_, notice, faults) => expect(faultsOf(notice)).toEqual(faults));
});
