import { tooDeepIn, tooManyIn } from './body-depth';

const nested = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels));

describe('the depth of a body', () => {
  it.each([undefined, null, 'text', 7, {}, [], { title: 'a', contact: { name: 'b' } }])('is fine: %j', (body) =>
    expect(tooDeepIn(body)).toBeUndefined(),
  );
  it('may be 32 levels and no more', () => {
    expect(tooDeepIn({ title: nested(31) })).toBeUndefined();
    expect(tooDeepIn({ language: 'zh', title: nested(32) })).toBe('title');
  });
  it('is found out however deep it is', () => expect(tooDeepIn({ title: nested(100_000) })).toBe('title'));
  it('is found out in a list too', () => expect(tooDeepIn([1, nested(5000)])).toBe('1'));
});

describe('the parts of a body', () => {
  it.each([undefined, null, 'text', 7, {}, [], { title: 'a', keywords: Array.from({ length: 2_400 }, () => 'b') }])(
    'are fine: %#',
    (body) => expect(tooManyIn(body)).toBeUndefined(),
  );

  it.each([
    ['k2500', Object.fromEntries(Array.from({ length: 90_000 }, (_, at) => [`k${at}`, 1]))],
    ['list', { title: 'a', list: Array.from({ length: 400_000 }, () => 1) }],
    ['forms', { title: 'a', forms: Array.from({ length: 300 }, () => ({ a: 1, b: { c: [1, 2, 3, 4, 5, 6, 7] } })) }],
    ['1', [1, Array.from({ length: 200_000 }, () => ({}))]],
  ])('are too many: %s', (name, body) => {
    expect(tooManyIn(body)).toBe(name);
  });
});
