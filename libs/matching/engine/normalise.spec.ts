import { normalise, originalRange } from './normalise';

function originalOf(original: string, found: string): string {
  const normal = normalise(original);
  const at = normal.text.indexOf(found);
  const { start, end } = originalRange(normal, at, at + found.length);
  return original.slice(start, end);
}

describe('normalise a text', () => {
  it('folds full-width letters, compatibility signs and case', () => {
    expect(normalise('ＡＢＣ　５０㎜ ﬁlter').text).toBe('abc 50mm filter');
  });

  it('keeps the way back where the text became longer', () => {
    expect(originalOf('前㎜后 Filter', 'filter')).toBe('Filter');
    expect(originalOf('ﬁlter用途', '用途')).toBe('用途');
    expect(originalOf('İstanbul Filter', 'filter')).toBe('Filter');
  });

  it('keeps the way back where characters were composed', () => {
    expect(originalOf('cafe\u0301 用途', '用途')).toBe('用途');
  });

  it('gives the whole sign when only a part of its expansion is asked for', () => {
    expect(originalOf('长50㎜', 'm')).toBe('㎜');
  });

  it('forgets accents and keeps the way back', () => {
    expect(normalise('Müller ｅ\u0301').text).toBe('muller e');
    expect(originalOf('Poincaré 用途', 'poincare')).toBe('Poincaré');
    expect(originalOf('Poincare\u0301 用途', 'poincare')).toBe('Poincare\u0301');
  });

  it('does not stumble over half characters', () => {
    expect(normalise('\ud83d 泵 \ude00').text).toBe('\ud83d 泵 \ude00');
  });
});
