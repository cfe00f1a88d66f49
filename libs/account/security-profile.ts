import { env } from '#platform/config/env';

export interface SecurityProfile {
  readonly shortestPassword: number;
  /** How many of capitals, small letters, digits and others a password needs. */
  readonly kindsOfCharacters: number;
  /** Days after which a password has to be changed, or never. */
  readonly passwordDays: number | null;
  /** Days without signing in after which an account opens only by a reset, or never. */
  readonly dormantDays: number | null;
  readonly failuresBeforeLock: number;
  readonly firstLockMinutes: number;
  readonly longestLockMinutes: number;
  readonly idleMinutesAtMost: number;
}

/**
 * Two authorities contradict each other: ASVS 5.0 (6.2) forbids rules of composition and forced changes, GB/T 22239-2019
 * (8.1.4.1) asks for both. The operator chooses; what neither says is the same.
 */
export const securityProfiles: Readonly<Record<'asvs' | 'mlps3', SecurityProfile>> = {
  asvs: {
    shortestPassword: 8,
    kindsOfCharacters: 1,
    passwordDays: null,
    dormantDays: null,
    failuresBeforeLock: 5,
    firstLockMinutes: 1,
    longestLockMinutes: 60,
    idleMinutesAtMost: 24 * 60,
  },
  mlps3: {
    shortestPassword: 8,
    kindsOfCharacters: 3,
    passwordDays: 90,
    dormantDays: 90,
    failuresBeforeLock: 5,
    firstLockMinutes: 10,
    longestLockMinutes: 60,
    idleMinutesAtMost: 30,
  },
};

export function securityProfile(): SecurityProfile {
  return securityProfiles[env().SECURITY_PROFILE];
}
