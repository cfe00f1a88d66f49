import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits that only the mail knows. */
export function newInvitationToken(): string {
  return randomBytes(32).toString('base64url');
}

export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
