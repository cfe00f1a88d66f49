import { fingerprint, newId } from './id';

const version7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('a new id', () => {
  it('is a UUID of version 7 that carries its time', () => {
    const before = Date.now();
    const id = newId();
    expect(id).toMatch(version7);
    const time = parseInt(id.replace('-', '').slice(0, 12), 16);
    expect(time - before).toBeGreaterThanOrEqual(0);
    expect(time - before).toBeLessThan(1000);
  });

  it('is greater than the one before, also when thousands are made in one millisecond', () => {
    const ids = Array.from({ length: 20_000 }, newId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.toSorted()).toEqual(ids);
    expect(ids.every((id) => version7.test(id))).toBe(true);
  });
});

describe('a fingerprint', () => {
  it('is the SHA-256 of the UTF-8 text', () =>
    expect(fingerprint('技桥')).toBe('fe0ef092f8c0ffa0ad0c95c9a8101bbeaee81695f093da458858f605c795336d'));
});
