import type { FastifyRequest } from 'fastify';
import { QueryFailedError } from 'typeorm';
import { answerTo } from './problem.filter';

const request = { id: 'r', headers: {} } as unknown as FastifyRequest;
const refusedByDatabase = (code: string) => new QueryFailedError('', [], Object.assign(new Error(''), { code }));

function exhaust(): number {
  return 1 + exhaust();
}

describe('the answer to a failure', () => {
  it.each(['22003', '22007', '22008', '22009', '22021', '22P02', '22P05'])(
    'is about the input when the database cannot keep it: %s',
    (code) => expect(answerTo(refusedByDatabase(code), request)).toMatchObject({ status: 400 }),
  );

  it('is about the input when walking it exhausts the stack', () => {
    try {
      exhaust();
      expect('nothing').toBe('thrown');
    } catch (error) {
      expect(answerTo(error, request)).toMatchObject({ status: 400, body: { code: 'input-malformed' } });
    }
  });

  it.each([new RangeError('Invalid time value'), refusedByDatabase('42P01'), new Error('a bug')])(
    'is a bug of ours when it is one: %s',
    (error) => expect(answerTo(error, request)).toMatchObject({ status: 500, body: { code: 'internal-error' } }),
  );
});
