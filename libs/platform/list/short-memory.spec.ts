import { ShortMemory } from './short-memory';

describe('a short memory', () => {
  let now = 0;
  let asked = 0;
  const workOut = () => Promise.resolve((asked += 1));
  const memory = () => new ShortMemory<number>(10, 2, () => now);
  beforeEach(() => ([now, asked] = [0, 0]));

  it('works one answer out for all who ask at once', async () => {
    const kept = memory();
    expect(await Promise.all([kept.get('a', workOut), kept.get('a', workOut)])).toEqual([1, 1]);
  });

  it('works it out again when its time is over', async () => {
    const kept = memory();
    await kept.get('a', workOut);
    now = 9;
    expect(await kept.get('a', workOut)).toBe(1);
    now = 10;
    expect(await kept.get('a', workOut)).toBe(2);
  });

  it('holds no more than it may, whatever is asked for', async () => {
    const kept = memory();
    for (const key of ['a', 'b', 'c']) await kept.get(key, workOut);
    expect(await kept.get('c', workOut)).toBe(3);
    expect(await kept.get('a', workOut)).toBe(4);
  });

  it('does not keep a failure', async () => {
    const kept = memory();
    await expect(kept.get('a', () => Promise.reject(new Error('away')))).rejects.toThrow('away');
    expect(await kept.get('a', workOut)).toBe(1);
  });
});
