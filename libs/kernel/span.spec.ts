import { spanAt, stationNames } from './span';

const startedAt = new Date('2026-03-01T00:00:00Z');

describe('the span of a matter', () => {
  it('shows what is done, where it stands and what comes next', () =>
    expect(spanAt('solution', { isStopped: false, startedAt }).map(({ state }) => state)).toEqual([
      'done',
      'done',
      'now',
      'next',
      'later',
      'later',
      'later',
    ]));
  it('shows where it was stopped', () =>
    expect(spanAt('demand', { isStopped: true, startedAt: null })[0]).toEqual({
      station: 'demand',
      state: 'stopped',
      at: null,
    }));
  it('has no next station once it was stopped', () =>
    expect(spanAt('match', { isStopped: true, startedAt }).map(({ state }) => state)).toEqual([
      'done',
      'stopped',
      'later',
      'later',
      'later',
      'later',
      'later',
    ]));
  it('ends with nothing to follow', () =>
    expect(spanAt('redemption', { isStopped: false, startedAt }).at(-1)?.state).toBe('now'));
  it('names each station once, and dates the first', () => {
    const span = spanAt('match', { isStopped: false, startedAt });
    expect(span.map(({ station }) => station)).toEqual(stationNames);
    expect(span.map(({ at }) => at)).toEqual([startedAt, ...stationNames.slice(1).map(() => null)]);
  });
});
