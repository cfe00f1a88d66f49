import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { spelledLogin } from '#kernel/login';
import { Database } from '#platform/database/database';
import { env } from '#platform/config/env';
import type { Tx } from '#platform/database/tx';
import { LockedOut } from './account.errors';
import { securityProfile } from './security-profile';

interface TryRule {
  readonly threshold: number;
  readonly firstMinutes: number;
  readonly longestMinutes: number;
  /** Failures are forgotten this long after the last one, or after the first. */
  readonly memoryMinutes: number;
  readonly remembersSince: 'first' | 'last';
}

export interface Trying {
  readonly key: string;
  readonly rule: TryRule;
}

const day = 24 * 60;

/** What was tried is kept as a hash: a mistyped login is often a password. */
function trying(scope: string, parts: readonly string[], rule: TryRule): Trying {
  return { key: `${scope}:${createHash('sha256').update(JSON.stringify(parts)).digest('hex')}`, rule };
}

function untilLock(): TryRule {
  const { failuresBeforeLock, firstLockMinutes, longestLockMinutes } = securityProfile();
  return {
    threshold: failuresBeforeLock,
    firstMinutes: firstLockMinutes,
    longestMinutes: longestLockMinutes,
    memoryMinutes: day,
    remembersSince: 'last',
  };
}

/**
 * What a try to sign in counts under. A device that its owner signed in from before counts for itself alone: others who
 * fail elsewhere, on purpose perhaps, do not shut the owner out.
 */
export function signInTries(
  login: string,
  from: { readonly network: string; readonly device: string | null },
): Trying[] {
  const who = spelledLogin(login);
  if (from.device !== null) return [trying('device', [who, from.device], untilLock())];
  const anywhere: TryRule = {
    threshold: env().SIGN_IN_FAILURES_PER_HOUR,
    firstMinutes: 1,
    longestMinutes: 15,
    memoryMinutes: 60,
    remembersSince: 'first',
  };
  return [trying('pair', [who, from.network], untilLock()), trying('login', [who], anywhere)];
}

/** Codes of the second factor: counted over all sessions of the person. */
export function codeTries(personId: string, device: string | null): Trying[] {
  return [trying('code', device === null ? [personId] : [personId, device], untilLock())];
}

/** The password asked for again inside a session. */
export function proofTries(personId: string): Trying[] {
  return [trying('proof', [personId], untilLock())];
}

/**
 * Mails to one address: not more than a person asks for. Each kind for itself: whoever registers somebody else's address
 * again and again must not use up the links by which its owner gets back in.
 */
export function mailTries(kind: 'registration' | 'reset' | 'invitation' | 'mandate', login: string): Trying[] {
  const rule: TryRule = {
    threshold: 5,
    firstMinutes: 60,
    longestMinutes: 60,
    memoryMinutes: 60,
    remembersSince: 'first',
  };
  return [trying('mail', [kind, spelledLogin(login)], rule)];
}

/** Counts tries before they are judged, so that a hundred at once are not judged all; in PostgreSQL, for all processes. */
@Injectable()
export class Tries {
  constructor(private readonly database: Database) {}

  /** Throws LockedOut and counts nothing while one of them is locked: waiting does not begin anew by trying. */
  async begin(tries: readonly Trying[]): Promise<void> {
    await this.database.transaction((tx) => this.beginIn(tx, tries));
  }

  /** The same for what is left out in silence: whether there is room for one more. */
  async hasRoom(tries: readonly Trying[]): Promise<boolean> {
    try {
      await this.begin(tries);
      return true;
    } catch (error) {
      if (error instanceof LockedOut) return false;
      throw error;
    }
  }

  /** The same as a step of what is counted: undone with it. */
  async beginIn(tx: Tx, tries: readonly Trying[]): Promise<void> {
    for (const each of tries) await this.count(tx, each);
  }

  async forget(tx: Tx, tries: readonly Trying[]): Promise<void> {
    await tx.query(`DELETE FROM account.sign_in_failures WHERE key = ANY($1)`, [tries.map(({ key }) => key)]);
  }

  private async count(tx: Tx, { key, rule }: Trying): Promise<void> {
    const { threshold, firstMinutes, longestMinutes, memoryMinutes, remembersSince } = rule;
    const since = remembersSince === 'first' ? 'f.first_at' : 'f.last_at';
    const isFresh = `${since} > now() - make_interval(mins => $2)`;
    const lock = `now() + make_interval(mins => least($5, $4 * power(2, least(f.failures + 1 - $3, 20)))::int)`;
    const counted = await tx.query<unknown[]>(
      `INSERT INTO account.sign_in_failures AS f (key, failures, first_at, last_at) VALUES ($1, 1, now(), now())
       ON CONFLICT (key) DO UPDATE SET
         failures = CASE WHEN ${isFresh} THEN f.failures + 1 ELSE 1 END,
         first_at = CASE WHEN ${isFresh} THEN f.first_at ELSE now() END,
         last_at = now(),
         blocked_until = CASE WHEN ${isFresh} AND f.failures + 1 >= $3 THEN ${lock} END
       WHERE f.blocked_until IS NULL OR f.blocked_until <= now() RETURNING failures`,
      [key, memoryMinutes, threshold, firstMinutes, longestMinutes],
    );
    if (counted.length === 0) throw new LockedOut({ retryAfter: await this.secondsLeft(tx, key) });
  }

  private async secondsLeft(tx: Tx, key: string): Promise<number> {
    const [row] = await tx.query<{ seconds: number }[]>(
      `SELECT greatest(1, ceil(extract(epoch FROM blocked_until - now())))::int AS seconds
         FROM account.sign_in_failures WHERE key = $1`,
      [key],
    );
    return row?.seconds ?? 1;
  }
}
