import { faultsOfHolders } from './holder-faults';

const owner = (share: number, uscc: string | null = null) => ({ name: '沪江大学', share, uscc });
const member = (contribution: number | null) => ({ name: '沈一鸣', role: '负责人', contribution });

describe('the holders of an achievement', () => {
  it('may be left out', () => expect(faultsOfHolders([], [])).toEqual([]));
  it('hold all of it together', () => {
    expect(faultsOfHolders([owner(60), owner(40)], [])).toEqual([]);
    for (const shares of [[99], [60, 41], [1, 1]])
      expect(
        faultsOfHolders(
          shares.map((share) => owner(share)),
          [],
        ),
      ).toEqual([{ path: 'owners', code: 'shares-not-whole' }]);
  });
  it('are named by their right codes', () => {
    expect(faultsOfHolders([owner(50, '91310000631696382C'), owner(50)], [])).toEqual([]);
    expect(faultsOfHolders([owner(50), owner(50, '91310000631696382D')], [])).toEqual([
      { path: 'owners.1.uscc', code: 'uscc-check-character' },
    ]);
  });
  it('did no more than all of the work', () => {
    expect(faultsOfHolders([], [member(70), member(30), member(null)])).toEqual([]);
    expect(faultsOfHolders([], [member(70), member(31)])).toEqual([{ path: 'team', code: 'contributions-over-whole' }]);
  });
});
