import { lastValueFrom, NEVER, of, toArray } from 'rxjs';
import { whilePresent } from './while-present';

describe('a stream with a heartbeat', () => {
  it('goes on while its reader is there and ends with the first beat that finds nobody', async () => {
    const answers = [true, true, false, true];
    const heard = whilePresent(NEVER, { everyMs: 1, isPresent: async () => answers.shift() ?? true });
    const beat = { type: 'heartbeat', data: {} };
    expect(await lastValueFrom(heard.pipe(toArray()))).toEqual([beat, beat]);
    expect(answers).toEqual([true]);
  });

  it('lets everything through meanwhile', async () => {
    const heard = whilePresent(of(1, 2), { everyMs: 1, isPresent: async () => false });
    expect(await lastValueFrom(heard.pipe(toArray()))).toEqual([1, 2]);
  });

  it('fails when nobody can say whether the reader is there', async () => {
    const heard = whilePresent(NEVER, { everyMs: 1, isPresent: () => Promise.reject(new Error('away')) });
    await expect(lastValueFrom(heard)).rejects.toThrow('away');
  });
});
