import type { Role } from '#kernel/role';
import { type AchievementPosition, allowedActions } from './achievement-allowed-actions';

function actionsOf(role: Role, position: Partial<AchievementPosition>): string[] {
  const actor = { personId: 'p', organisationId: 'o', roles: [role], label: 'person', requestId: 'r' };
  const isOwner = position.isOwner ?? true;
  return allowedActions(
    { state: 'draft', revisionState: 'draft', isOwner, isPartial: isOwner, ...position },
    actor,
  ).sort();
}

describe('the actions offered on an achievement', () => {
  it('lets the author submit or revise a draft', () =>
    expect(actionsOf('researcher', {})).toEqual(['revise', 'submit']));
  it('lets the office decide on what was submitted, without a step to take it', () =>
    expect(actionsOf('institute', { state: 'submitted', revisionState: 'submitted' })).toEqual(['confirm', 'return']));
  it('lets the author do nothing meanwhile', () =>
    expect(actionsOf('researcher', { state: 'submitted', revisionState: 'submitted' })).toEqual([]));
  it('lets a reviewer decide, but not for the own organisation', () => {
    const inReview = { state: 'platform_review', revisionState: 'platform_review' } as const;
    expect(actionsOf('platform_reviewer', { ...inReview, isOwner: false })).toEqual(['publish', 'reject', 'return']);
    expect(actionsOf('platform_reviewer', { ...inReview, isOwner: true })).toEqual([]);
    expect(actionsOf('platform_reviewer', { ...inReview, isOwner: false, isPartial: true })).toEqual([]);
  });
  it('offers the life of a published one to the office and a change of its text to both', () => {
    const published = { state: 'published', revisionState: 'published' } as const;
    expect(actionsOf('institute', published)).toEqual([
      'confirm_available',
      'record_licence',
      'record_negotiation',
      'record_transfer',
      'revise',
      'withdraw',
    ]);
    expect(actionsOf('researcher', published)).toEqual(['revise']);
  });
  it('lets a newer text rest while the achievement is closed', () => {
    expect(actionsOf('institute', { state: 'expired', revisionState: 'draft' })).toEqual(['renew']);
    expect(actionsOf('institute', { state: 'withdrawn', revisionState: 'returned' })).toEqual([]);
    expect(
      actionsOf('platform_reviewer', { state: 'withdrawn', revisionState: 'platform_review', isOwner: false }),
    ).toEqual([]);
  });
});
