import { achievementNext } from './achievement-next';

const next = (state: Parameters<typeof achievementNext>[0]['state'], ...allowedActions: string[]) =>
  achievementNext({ state, missing: [], allowedActions, openRevisionState: null });

describe('the next step of an achievement', () => {
  it('is a wait only while somebody reviews it', () => {
    expect((['submitted', 'org_review', 'platform_review'] as const).map((state) => next(state))).toEqual([
      'wait',
      'wait',
      'wait',
    ]);
    expect((['rejected', 'transferred', 'withdrawn', 'expired'] as const).map((state) => next(state))).toEqual([
      'none',
      'none',
      'none',
      'none',
    ]);
  });

  it('is renewal once it has expired, for who may renew it', () => expect(next('expired', 'renew')).toBe('renew'));

  it('is to see who needs it as long as it is open', () =>
    expect((['published', 'under_negotiation', 'partly_licensed'] as const).map((state) => next(state))).toEqual([
      'interest',
      'interest',
      'interest',
    ]));
});
