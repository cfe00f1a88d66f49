import { createHash, randomUUIDv7 } from 'node:crypto';

/** A new UUIDv7: sorts by creation time, so keyset pages may use it as tie-break. */
export function newId(): string {
  return randomUUIDv7();
}

/** SHA-256 as lower-case hex; the fingerprint of imports, runs and idempotent requests. */
export function fingerprint(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
