import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits; the database knows only the hash. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
