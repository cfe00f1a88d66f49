import { faultOfUscc, faultsOfUscc, hintForUscc, normaliseUscc } from './uscc';

const outer = 'uscc-check-character';
const inner = 'uscc-body-check-character';

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
  ])('accepts %s', (code) => expect(faultsOfUscc(code)).toEqual([]));

  it.each([
    ['91310115MA1H8R7C6D', [outer, inner]],
    ['91350211M0000XUF46', [outer]],
    ['91350203M0001QAY9B', [outer]],
    // The inner check is told apart from the outer one: only character 17 is wrong, and 18 fits the whole.
    ['91110000802100434E', [inner]],
  ])('of %s names the check characters that are wrong', (code, faults) => expect(faultsOfUscc(code)).toEqual(faults));

  it('answers the first fault where one is enough', () => {
    expect(faultOfUscc('91310115MA1H8R7C6D')).toBe(outer);
    expect(faultOfUscc('91110000802100433B')).toBeNull();
  });

  it.each(['', '9111000080210043B', '91110000802100433B1', '91110000-02100433B', '9111000080210043码B'])(
    'finds the wrong form of "%s"',
    (code) => expect(faultsOfUscc(code)).toEqual(['uscc-format']),
  );

  it.each(['I', 'O', 'S', 'V', 'Z'])('names the letter %s that no code contains', (letter) =>
    expect(faultsOfUscc(`9111000080210043${letter}B`)).toEqual(['uscc-letter']),
  );

  it('proposes what was meant, where that is a right code', () => {
    expect(hintForUscc('9IIIOOOO8O2IOO433B')).toBe('91110000802100433B');
    expect(hintForUscc('9IIIOOOO8O2IOO434B')).toBeNull();
    expect(hintForUscc('91110000802100433B')).toBeNull();
    expect(hintForUscc('9O')).toBeNull();
  });

  it('does not judge the region: 310103 no longer exists, its codes do', () =>
    expect(faultsOfUscc('91310103631696382W')).toEqual([]));

  it.each([' ９１110000802100433b ', '9111 0000 8021 0043 3B', '　91110000802100433B\n'])('normalises "%s"', (text) =>
    expect(normaliseUscc(text)).toBe('91110000802100433B'),
  );
});
