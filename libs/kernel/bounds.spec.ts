import { faultsOf } from './bounds';
import { Money } from './money';

const codes = (faults: readonly { code: string }[]) => faults.map(({ code }) => code);

describe('the bounds of sense', () => {
  it('let a text be as long as the rule says, counted as people count', () => {
    expect(faultsOf.text('title', '需'.repeat(50), 50)).toEqual([]);
    expect(faultsOf.text('title', '𠮷'.repeat(50), 50)).toEqual([]);
    expect(faultsOf.text('title', '需'.repeat(51), 50)).toEqual([{ path: 'title', code: 'too-long' }]);
  });

  it.each(['\u200b\u2060', '\u3164', '光纤\n传感', '光纤\u202e传感'])(
    'refuse a title that nobody can read: %j',
    (title) => expect(codes(faultsOf.line('title', title, 50))).toEqual(['unreadable']),
  );

  it('let a title be any line of signs, and leave an empty one to whoever asks for it', () => {
    expect(['5G 微波·光纤（二期）', '👩‍🔬 lab', ''].flatMap((title) => faultsOf.line('title', title, 50))).toEqual([]);
  });

  it('let a list have as many as the rule says', () => {
    expect(faultsOf.list('keywords', [1, 2], 2)).toEqual([]);
    expect(codes(faultsOf.list('keywords', [1, 2, 3], 2))).toEqual(['too-many']);
  });

  it.each([
    [null, []],
    [-1n, ['sum-not-positive']],
    [0n, ['sum-not-positive']],
    [1n, []],
    [100n, []],
    [101n, ['sum-too-large']],
  ])('a sum of %s fen of at most 100: %j', (fen, faults) =>
    expect(codes(faultsOf.sum('budget', fen === null ? null : Money.fen(fen), Money.fen(100n)))).toEqual(faults),
  );

  it.each([
    [null, []],
    ['2026-05-31', ['in-the-past']],
    ['2026-06-01', ['in-the-past']],
    ['2026-06-02', []],
    ['2029-05-31', []],
    ['2029-06-01', ['too-far-ahead']],
  ])('the day %s between 2026-06-01 and 2029-05-31: %j', (day, faults) =>
    expect(codes(faultsOf.day('deadline', day, { today: '2026-06-01', last: '2029-05-31' }))).toEqual(faults),
  );
});
