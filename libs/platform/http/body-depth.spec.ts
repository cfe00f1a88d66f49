import { tooDeepIn } from './body-depth';

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
