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
  it('lets the author submit, revise or delete a draft', () =>
    expect(actionsOf('researcher', {})).toEqual(['delete', 'revise', 'submit']));
  it('lets a returned text be dropped only where there is a public one to go back to', () => {
    expect(actionsOf('researcher', { state: 'returned', revisionState: 'returned' })).toEqual(['revise', 'submit']);
    expect(actionsOf('researcher', { state: 'published', revisionState: 'returned' })).toContain('discard');
  });
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
  it('lets its owner alone copy what was refused for good', () => {
    const refused = { state: 'rejected', revisionState: 'rejected' } as const;
    expect(actionsOf('researcher', refused)).toEqual(['copy']);
    expect(actionsOf('institute', { ...refused, isOwner: false })).toEqual([]);
    expect(actionsOf('platform_reviewer', { ...refused, isOwner: false })).toEqual([]);
  });
  it('lets a newer text rest while the achievement is closed', () => {
    expect(actionsOf('institute', { state: 'withdrawn', revisionState: 'returned' })).toEqual([]);
    expect(
      actionsOf('platform_reviewer', { state: 'withdrawn', revisionState: 'platform_review', isOwner: false }),
    ).toEqual([]);
  });
  it('lets what expired come back as it was, or with a changed text', () => {
    const expired = { state: 'expired', revisionState: 'published' } as const;
    expect(actionsOf('institute', expired)).toEqual(['renew', 'revise']);
    expect(actionsOf('institute', { ...expired, revisionState: 'draft' })).toEqual([
      'discard',
      'renew',
      'revise',
      'submit',
    ]);
    expect(actionsOf('researcher', { ...expired, revisionState: 'draft' })).toEqual(['discard', 'revise', 'submit']);
  });
});
