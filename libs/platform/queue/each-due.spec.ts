import { IllegalMove, StaleVersion } from '#kernel/domain-error';
import { type Due, eachDue } from './each-due';

const item = (number: number): Due => ({ id: String(number), version: 1 });
const items = (count: number) => Array.from({ length: count }, (_, i) => item(i));

/** Things that wait until they are moved. */
function waiting(count: number) {
  const left = new Set(items(count));
  return {
    left,
    find: (limit: number) => Promise.resolve([...left].slice(0, limit)),
    move: (each: Due) => Promise.resolve(void left.delete(each)),
  };
}

describe('each that is due', () => {
  it('is moved, however many there are', async () => {
    const many = waiting(2500);
    expect(await eachDue(many)).toBe(2500);
    expect(many.left.size).toBe(0);
  });

  it('is left to the next run when somebody moved it since', async () => {
    const refusals = [new StaleVersion(), new IllegalMove()];
    const move = () => Promise.reject(refusals.shift() ?? new Error('too often'));
    expect(await eachDue({ find: () => Promise.resolve(items(2)), move })).toBe(0);
  });

  it('is moved although another one fails, and the run ends as failed', async () => {
    const moved: string[] = [];
    const move = ({ id }: Due) =>
      id === '1' ? Promise.reject(new Error('broken')) : Promise.resolve(void moved.push(id));
    await expect(eachDue({ find: () => Promise.resolve(items(3)), move })).rejects.toThrow('broken');
    expect(moved).toEqual(['0', '2']);
  });

  it('ends although a full batch cannot be moved', async () => {
    const move = () => Promise.reject(new StaleVersion());
    expect(await eachDue({ find: (limit) => Promise.resolve(items(limit)), move })).toBe(0);
  });
});
