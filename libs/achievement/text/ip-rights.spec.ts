import { rightsUntil } from './ip-rights';

const today = '2026-06-01';
const granted = (expiresOn?: string) => ({
  kind: 'patent_invention',
  number: '200410018477.9',
  status: 'granted',
  expiresOn,
});
const lapsed = { ...granted(), status: 'lapsed' };
const none = { kind: 'none', status: 'granted' };

describe('until when one of the rights lasts', () => {
  it.each([
    ['nothing protected', [none], null],
    ['no rights', [], null],
    ['no known end', [granted()], null],
    ['the last of them', [granted('2030-01-01'), granted('2031-01-01'), lapsed], '2031-01-01'],
    ['one without an end', [granted('2030-01-01'), granted()], null],
    ['all lapsed', [lapsed, lapsed], '2026-05-31'],
    ['all over', [lapsed, granted('2026-05-01')], '2026-05-31'],
    ['what is no right does not count', [lapsed, none], '2026-05-31'],
  ])('%s', (_, rights, last) => expect(rightsUntil(rights, today)).toBe(last));
});
