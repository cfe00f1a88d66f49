import { type Role, staffRoles } from '#kernel/role';
import { env } from '#platform/config/env';
import type { Hold } from '#platform/http/actor';
import { PasswordExpired, SecondFactorNeeded } from '../account.errors';

/** Whoever has one of these somewhere must have a second factor, as this installation is set up. */
export function rolesWithSecondFactor(): readonly Role[] {
  return env().SECOND_FACTOR === 'staff' ? staffRoles : [];
}

export const secondFactorStates = ['none', 'needed', 'passed', 'to-set-up'] as const;
export type SecondFactorState = (typeof secondFactorStates)[number];

export interface ProvedSoFar {
  readonly hasSecondFactor: boolean;
  readonly passedIt: boolean;
  readonly mustHaveOne: boolean;
}

/** Looked up with every request: who becomes staff in the middle of a session is asked in the middle of it. */
export function secondFactorOf({ hasSecondFactor, passedIt, mustHaveOne }: ProvedSoFar): SecondFactorState {
  if (hasSecondFactor) return passedIt ? 'passed' : 'needed';
  return mustHaveOne ? 'to-set-up' : 'none';
}

/** What the session still owes. The second factor comes first: a password alone must not be able to change the password. */
export function holdOf(secondFactor: SecondFactorState, isPasswordDue: boolean): Hold | undefined {
  if (secondFactor === 'needed') return { until: 'second-factor', refusal: SecondFactorNeeded };
  if (secondFactor === 'to-set-up') return { until: 'second-factor-set-up', refusal: SecondFactorNeeded };
  return isPasswordDue ? { until: 'new-password', refusal: PasswordExpired } : undefined;
}
