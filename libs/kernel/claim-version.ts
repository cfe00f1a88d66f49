import { StaleVersion } from './domain-error';

interface Versioned {
  version: number;
  updatedAt: Date;
}

/** Throws StaleVersion, with when it was changed, unless the reader's copy is the present one. */
export function requireVersion({ version, updatedAt }: Readonly<Versioned>, read: number): void {
  if (read !== version) throw new StaleVersion({ read, present: version, editedAt: updatedAt.toISOString() });
}

/** The reader's copy must be the present one; every change makes the next. */
export function claimVersion(object: Versioned, read: number, now: Date): void {
  requireVersion(object, read);
  object.version += 1;
  object.updatedAt = now;
}
