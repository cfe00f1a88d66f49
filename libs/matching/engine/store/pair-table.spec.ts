import { PairTable } from './pair-table';

describe('number pairs of numbers', () => {
  it('finds every pair again after growing, and only those', () => {
    const table = new PairTable();
    const numbers = Array.from({ length: 10_000 }, (_, number) => number);
    for (const number of numbers) table.set(Math.floor(number / 50), number % 50, number);
    expect(numbers.map((number) => table.get(Math.floor(number / 50), number % 50))).toEqual(numbers);
    expect(table.get(0, 50)).toBeUndefined();
    expect(table.get(200, 0)).toBeUndefined();
  });

  it('tells a pair from its reverse', () => {
    const table = new PairTable();
    table.set(1, 2, 7);
    expect([table.get(1, 2), table.get(2, 1)]).toEqual([7, undefined]);
  });
});
