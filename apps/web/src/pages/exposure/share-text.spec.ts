import { periodIn } from './exposure-search';
import { percentText, ratioText } from './share-text';

describe('shares and ratios', () => {
  it('are short', () => {
    expect(percentText(0.12345)).toBe('12.3 %');
    expect(ratioText(1.236)).toBe('1.24');
    expect(ratioText(null)).toBeNull();
  });
});

describe('a period in an address', () => {
  it('keeps the days and drops what is none', () =>
    expect(periodIn({ from: '2026-11-01', to: 'yesterday', group: 'x' })).toEqual({ from: '2026-11-01' }));
});
