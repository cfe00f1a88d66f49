import { Money } from './money';

describe('money', () => {
  it('keeps amounts that a floating-point number would round', () =>
    expect(Money.fen('900719925474099301').toString()).toBe('900719925474099301'));
  it('counts a yuan as a hundred fen', () => expect(Money.yuan(12).fen).toBe(1200n));
  it.each([0.5, Number.NaN, 2 ** 53])('does not take %s for whole yuan', (yuan) =>
    expect(() => Money.yuan(yuan)).toThrow(RangeError),
  );
  it.each(['1.5', 'ten', '1e3'])('does not take "%s" for whole fen', (fen) =>
    expect(() => Money.fen(fen)).toThrow(SyntaxError),
  );
  it('is equal by amount, to the fen', () => {
    expect(Money.fen('100').equals(Money.yuan(1))).toBe(true);
    expect(Money.fen('101').equals(Money.yuan(1))).toBe(false);
  });
  it('is more than another only when it really is', () => {
    expect(Money.fen(101n).isMoreThan(Money.fen(100n))).toBe(true);
    expect(Money.fen(100n).isMoreThan(Money.fen(100n))).toBe(false);
  });
  it('is a share of another, for scoring', () => expect(Money.yuan(3).ratioTo(Money.yuan(2))).toBe(1.5));
});
