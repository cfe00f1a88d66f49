import { defaultLimits, faultOfLimits, limitNames, limitsFrom } from './limits';

describe('the limits', () => {
  it('are those of the table unless the operator says otherwise', () => {
    expect(limitsFrom('')).toEqual(limitsFrom(defaultLimits));
    expect(Object.keys(limitsFrom(''))).toEqual([...limitNames]);
  });

  it('are changed one by one', () => {
    const limits = limitsFrom(' search=7/30 , export=5/3600');
    expect(limits.search).toMatchObject({ points: 7, seconds: 30, per: 'address' });
    expect(limits.export).toMatchObject({ points: 5, per: 'person' });
    expect(limits['sign-in']).toEqual(limitsFrom('')['sign-in']);
  });

  it('shut sign-in and nothing else while nobody can count', () =>
    expect(limitNames.filter((name) => limitsFrom('')[name].withoutStore === 'refuse')).toEqual(['sign-in']));

  it.each(['search', 'search=0/60', 'search=60', 'search=60/0', 'search=-1/60', 'search=1.5/60', 'searching=60/60'])(
    'are refused at the start with a word on %s',
    (text) => {
      expect(faultOfLimits(text)).toContain(text.split('=')[0]);
      expect(() => limitsFrom(text)).toThrow(/search/);
    },
  );
});
