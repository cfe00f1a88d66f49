import { demandNext } from './demand-next';

const next = (state: Parameters<typeof demandNext>[0]['state'], ...allowedActions: string[]) =>
  demandNext({ state, missing: [], allowedActions, openRevisionState: null }, 0);

describe('the next step of a demand', () => {
  it('is a wait only while somebody reviews it', () => {
    expect((['submitted', 'screening', 'validated'] as const).map((state) => next(state))).toEqual([
      'wait',
      'wait',
      'wait',
    ]);
    expect((['rejected', 'solved', 'closed', 'withdrawn', 'expired'] as const).map((state) => next(state))).toEqual([
      'none',
      'none',
      'none',
      'none',
      'none',
    ]);
  });

  it('is renewal once it has expired, and matching while it is open', () => {
    expect(next('expired', 'renew')).toBe('renew');
    expect(next('published')).toBe('matching');
  });

  it('is writing it anew once it was refused for good', () => {
    expect(next('rejected', 'copy')).toBe('copy');
  });
});
