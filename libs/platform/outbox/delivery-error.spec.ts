import { deliveryError } from './delivery-error';

describe('what an operator reads of a delivery that failed', () => {
  it.each([
    ['the code, where there is one', Object.assign(new Error('no room at /data/x'), { code: 'ENOSPC' }), 'ENOSPC'],
    ['the words otherwise', new Error('the other side hung up'), 'the other side hung up'],
    ['no address of anybody', new Error('550 <ye@pulan.example> unknown'), '550 … unknown'],
    ['something of what is no error too', 'broken', 'broken'],
  ])('is %s', (_, error, words) => expect(deliveryError(error)).toBe(words));

  it('is not longer than a line', () => expect(deliveryError(new Error('x'.repeat(5_000)))).toHaveLength(300));
});
