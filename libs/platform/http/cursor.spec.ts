import { decodeCursor, encodeCursor, pageOf } from './cursor';
import { InputMalformed } from './http.errors';

const instant = '2026-06-01 12:00:00.123456+08';
const id = '01890a5d-ac96-774b-bcce-b302099a8057';

describe('a cursor', () => {
  it('gives back the keys it was made of, to the microsecond', () =>
    expect(decodeCursor(encodeCursor([instant, id]), ['instant', 'id'])).toEqual([instant, id]));
  it('gives back numbers without losing a digit', () =>
    expect(Number(decodeCursor(encodeCursor([0.1 + 0.2, id]), ['number', 'id'])?.[0])).toBe(0.1 + 0.2));
  it('is none on the first page', () => expect(decodeCursor(undefined, ['id'])).toBeUndefined());
  it.each(['+08', '-03:30', '+08:05:43'])('takes the offsets that PostgreSQL writes: %s', (offset) => {
    const keys = [`1900-12-31 12:00:00${offset}`, id];
    expect(decodeCursor(encodeCursor(keys), ['instant', 'id'])).toEqual(keys);
  });
  it.each(['+0800', '+99', '+16', '+08:60', '+08:', 'Z', ''])('refuses an offset of another form: "%s"', (offset) =>
    expect(() => decodeCursor(encodeCursor([`2026-06-01 12:00:00${offset}`, id]), ['instant', 'id'])).toThrow(
      InputMalformed,
    ),
  );
  it.each([
    ['no base64 of ours', 'garbage'],
    ['no list', Buffer.from('{"a":1}').toString('base64url')],
    ['another form', encodeCursor(["'; DROP TABLE demand.demands; --", id])],
    ['too few keys', encodeCursor([instant])],
    ['too many keys', encodeCursor([instant, id, id])],
  ])('that we never gave is refused: %s', (_, cursor) =>
    expect(() => decodeCursor(cursor, ['instant', 'id'])).toThrow(InputMalformed),
  );
});

describe('a page', () => {
  const rows = [1, 2, 3];
  it('has a next one when a row more was read than is shown', () =>
    expect(pageOf(rows, 2, (row) => [row])).toEqual({ items: [1, 2], nextCursor: encodeCursor([2]) }));
  it('is the last when all rows are shown', () =>
    expect(pageOf(rows, 3, (row) => [row])).toEqual({ items: rows, nextCursor: null }));
  it('is the last when there is nothing', () =>
    expect(pageOf([], 3, () => [])).toEqual({ items: [], nextCursor: null }));
});
