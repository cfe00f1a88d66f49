import { QueueBoard } from './queue-board';
import { QueueLook } from './queue-look';

// Nobody listens on the discard port; a store that is away refuses like this, or not at all.
const nowhere = 'redis://127.0.0.1:9';

describe('a look at a store of the queues that is away', () => {
  it('ends within two seconds and says so', async () => {
    Object.assign(process.env, { DATABASE_URL: 'postgresql://nowhere/none', REDIS_URL: nowhere });
    const board = new QueueBoard();
    const before = Date.now();
    const standing = await new QueueLook(board).read();
    expect(Date.now() - before).toBeLessThan(2000);
    expect(standing).toEqual({ backend: 'redis', answers: false, queues: [], memory: null });
    delete process.env.REDIS_URL;
  });
});
