import { langOf } from './lang-of';

describe('the language of words whose language nobody noted', () => {
  it('is Chinese where one of the signs is', () => {
    expect(langOf('浦澜大学')).toBe('zh-CN');
    expect(langOf('90 W/(m·K) 热导率')).toBe('zh-CN');
  });

  it('is left to the page where nothing tells', () => {
    expect(langOf('Pulan University')).toBeUndefined();
    expect(langOf('TRL 5，')).toBeUndefined();
    expect(langOf('')).toBeUndefined();
    expect(langOf(null)).toBeUndefined();
  });
});
