import { hasWrongCheckDigit } from './patent-number';

describe('a patent application number', () => {
  it.each([
    '200410018477.9',
    'ZL200410018477.9',
    'cn 200410018477.9',
    ' ＺＬ２００４１００１８４７７．９ ',
    'ZL202119412508.X',
    'zl202119412508.x',
  ])('"%s" is right', (number) => expect(hasWrongCheckDigit(number)).toBe(false));
  it.each(['200410018477.8', 'ZL200410018477.X', 'CN200410018474.9', '200410018747.9', 'ZL202119412508.1'])(
    '"%s" has a wrong check digit',
    (number) => expect(hasWrongCheckDigit(number)).toBe(true),
  );
  it.each(['', 'CN1234567A', '2004100184778', 'US10123456B2', 'PCT/CN2020/123456', '20041001847.8'])(
    '"%s" has another form and is not judged',
    (number) => expect(hasWrongCheckDigit(number)).toBe(false),
  );
});
