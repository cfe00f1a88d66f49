import { checkEveryMove } from '#kernel/every-move.fixture';
import { achievementLifecycle, closedStates, openStates, revisionLifecycle } from './achievement.lifecycle';

const review = [
  ['draft', 'submit', 'submitted', ['researcher', 'institute']],
  ['draft', 'publish_imported', 'published', ['operator']],
  ['submitted', 'begin_org_review', 'org_review', ['institute']],
  ['org_review', 'confirm', 'platform_review', ['institute']],
  ['org_review', 'return', 'returned', ['institute'], 'reasoned'],
  ['platform_review', 'publish', 'published', ['platform_reviewer']],
  ['platform_review', 'return', 'returned', ['platform_reviewer'], 'reasoned'],
  ['platform_review', 'reject', 'rejected', ['platform_reviewer'], 'reasoned'],
  ['returned', 'submit', 'submitted', ['researcher', 'institute']],
] as const;

describe('a revision of an achievement', () =>
  checkEveryMove(revisionLifecycle, [
    ...review,
    ['submitted', 'publish_immaterial', 'published', ['system']],
    ['published', 'supersede', 'superseded', ['system']],
  ]));

describe('an achievement', () => {
  checkEveryMove(achievementLifecycle, [
    ...review,
    ['published', 'confirm_available', 'published', ['institute']],
    ['published', 'record_negotiation', 'under_negotiation', ['institute']],
    ['published', 'record_licence', 'partly_licensed', ['institute']],
    ['published', 'record_transfer', 'transferred', ['institute']],
    ['published', 'withdraw', 'withdrawn', ['institute'], 'reasoned'],
    ['published', 'expire', 'expired', ['system'], 'reasoned'],
    ['under_negotiation', 'confirm_available', 'under_negotiation', ['institute']],
    ['under_negotiation', 'end_negotiation', 'published', ['institute']],
    ['under_negotiation', 'record_licence', 'partly_licensed', ['institute']],
    ['under_negotiation', 'record_transfer', 'transferred', ['institute']],
    ['under_negotiation', 'withdraw', 'withdrawn', ['institute'], 'reasoned'],
    ['under_negotiation', 'expire', 'expired', ['system'], 'reasoned'],
    ['partly_licensed', 'confirm_available', 'partly_licensed', ['institute']],
    ['partly_licensed', 'record_licence', 'partly_licensed', ['institute']],
    ['partly_licensed', 'record_transfer', 'transferred', ['institute']],
    ['partly_licensed', 'withdraw', 'withdrawn', ['institute'], 'reasoned'],
    ['partly_licensed', 'expire', 'expired', ['system'], 'reasoned'],
    ['expired', 'renew', 'published', ['institute', 'system']],
  ]);

  it('is open while it can be had, closed once it cannot, never both', () => {
    expect(openStates).toEqual(['published', 'under_negotiation', 'partly_licensed']);
    expect(closedStates.filter((state) => openStates.includes(state))).toEqual([]);
  });
});
