import { fingerprint } from '#kernel/id';

/** The tag by which a reader asks whether what they keep is still what is said. */
export function entityTag(text: string): string {
  return `"${fingerprint(text).slice(0, 32)}"`;
}

/** Weak comparison (RFC 9110, 13.1.2): what was compressed on its way carries its tag with `W/`. */
export function isAmong(etag: string, header: string | undefined): boolean {
  const tags = (header ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes(etag) || tags.includes('*');
}
