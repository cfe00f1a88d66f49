import { batches, MOST_CHARACTERS } from './batches';
import { CircuitBreaker } from './circuit-breaker';

describe('the circuit breaker', () => {
  let now = 0;
  const failing = (times: number): CircuitBreaker => {
    const breaker = new CircuitBreaker(() => now);
    for (let time = 0; time < times; time += 1) breaker.failed();
    return breaker;
  };
  beforeEach(() => (now = 0));

  it('lets calls through until three in a row have failed', () => {
    expect(failing(2).mayCall()).toBe(true);
    expect(failing(3).mayCall()).toBe(false);
  });

  it('lets one call try after a rest, and only one', () => {
    const breaker = failing(3);
    now = 15_000;
    expect([breaker.mayCall(), breaker.mayCall()]).toEqual([true, false]);
    breaker.succeeded();
    expect([breaker.mayCall(), breaker.mayCall()]).toEqual([true, true]);
  });

  it('rests longer each time the try fails, but never longer than ten minutes', () => {
    const breaker = failing(3);
    now = 15_000;
    breaker.mayCall();
    breaker.failed();
    now = 15_000 + 29_999;
    expect(breaker.mayCall()).toBe(false);
    const tired = failing(60);
    now += 600_000;
    expect(tired.mayCall()).toBe(true);
  });
});

describe('batches', () => {
  it('keep the order and bound both the number of texts and their characters', () => {
    const texts = Array.from({ length: 100 }, (_, at) => `${at} `.padEnd(2_000, 'x'));
    const cut = batches(texts);
    expect(cut.flat()).toEqual(texts);
    for (const batch of cut) {
      expect(batch.length).toBeLessThanOrEqual(32);
      expect(batch.join('').length).toBeLessThanOrEqual(48_000);
    }
  });

  it('cut what is too long, also when it stands alone', () =>
    expect(batches(['y'.repeat(1_000_000)])).toEqual([['y'.repeat(MOST_CHARACTERS)]]));
});
