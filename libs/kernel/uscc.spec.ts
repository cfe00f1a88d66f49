import { faultOfUscc, normaliseUscc } from './uscc';

describe('unified social credit code', () => {
  it.each([
    '9144030071526726XG',
    '914403001922038216',
    '91110000802100433B',
    '91310000631696382C',
    '91310000132260250X',
    '9131000013221158XC',
    '91100000100003962T',
    '12100000425006117P',
    '1210000042500615X0',
  ])('accepts %s', (code) => expect(faultOfUscc(code)).toBeNull());

  it.each(['91310115MA1H8R7C6D', '91350211M0000XUF46', '91350203M0001QAY9B'])(
    'finds the wrong check character of %s',
    (code) => expect(faultOfUscc(code)).toBe('uscc-check-character'),
  );

  it.each(['', '9111000080210043B', '91110000802100433I', '91110000802100433B1'])(
    'finds the wrong form of "%s"',
    (code) => expect(faultOfUscc(code)).toBe('uscc-format'),
  );

  it('normalises what people paste', () => expect(normaliseUscc(' ９１110000802100433b ')).toBe('91110000802100433B'));
});
