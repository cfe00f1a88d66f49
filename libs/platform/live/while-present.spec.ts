import { lastValueFrom, NEVER, of, Subject, toArray } from 'rxjs';
import { whilePresent } from './while-present';

describe('a stream with a heartbeat', () => {
  it('goes on while its reader is there and ends with the first beat that finds nobody', async () => {
    const answers = [true, true, false, true];
    const heard = whilePresent(NEVER, { everyMs: 1, doubts: NEVER, isPresent: async () => answers.shift() ?? true });
    const beat = { type: 'heartbeat', data: {} };
    expect(await lastValueFrom(heard.pipe(toArray()))).toEqual([beat, beat]);
    expect(answers).toEqual([true]);
  });

  it('lets everything through meanwhile', async () => {
    const heard = whilePresent(of(1, 2), { everyMs: 1, doubts: NEVER, isPresent: async () => false });
    expect(await lastValueFrom(heard.pipe(toArray()))).toEqual([1, 2]);
  });

  it('asks at every doubt, also while a question is under way', async () => {
    const doubts = new Subject<void>();
    const answers = [true, false];
    const isPresent = async () => answers.shift() ?? true;
    const heard = lastValueFrom(whilePresent(NEVER, { everyMs: 60_000, doubts, isPresent }).pipe(toArray()));
    doubts.next();
    doubts.next();
    expect(await heard).toHaveLength(1);
    expect(answers).toEqual([]);
  });

  it('fails when nobody can say whether the reader is there', async () => {
    const heard = whilePresent(NEVER, {
      everyMs: 1,
      doubts: NEVER,
      isPresent: () => Promise.reject(new Error('away')),
    });
    await expect(lastValueFrom(heard)).rejects.toThrow('away');
  });
});
