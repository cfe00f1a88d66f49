import { changedFields, saysTheSame } from './changed-fields';
import { Money } from './money';

describe('two values', () => {
  it.each([
    [null, undefined],
    [{ name: 'a', phone: null }, { name: 'a' }],
    [
      { a: 1, b: [1, 2] },
      { b: [1, 2], a: 1 },
    ],
    [Money.fen('100'), Money.fen('100')],
  ])('say the same: %j, %j', (one, other) => expect(saysTheSame(one, other)).toBe(true));

  it.each([
    ['', null],
    [
      [1, 2],
      [2, 1],
    ],
    [[1], [1, null]],
    [{ a: 1 }, [1]],
    [{ a: 1 }, { a: '1' }],
  ])('say something else: %j, %j', (one, other) => expect(saysTheSame(one, other)).toBe(false));

  it('of money differ with the sum', () => expect(saysTheSame(Money.fen('100'), Money.fen('101'))).toBe(false));
});

describe('what changed', () => {
  const text = { title: '甲', keywords: ['a'], translations: { title: { text: 'A', of: 'x' } } };
  const fields = ['title', 'keywords', 'translations'];

  it('is nothing in the same text', () => expect(changedFields(text, { ...text }, fields)).toEqual([]));
  it('is named by its field', () =>
    expect(changedFields(text, { ...text, title: '乙', keywords: [] }, fields)).toEqual(['title', 'keywords']));
  it('is named by the field whose other language it is', () =>
    expect(
      changedFields(text, { ...text, translations: { ...text.translations, summary: { text: 'S', of: 'y' } } }, fields),
    ).toEqual(['translations.summary']));
  it('is only what was asked about', () => expect(changedFields({ a: 1 }, { a: 2 }, [])).toEqual([]));
});
