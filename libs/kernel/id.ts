import { createHash, randomBytes } from 'node:crypto';

let lastMs = 0;
let counter = 0;

/**
 * A new UUIDv7. Within one process each is greater than the one before (RFC 9562, method 1: the 12 bits after the
 * version count), so rows of one transaction keep their order when sorted by id.
 */
export function newId(): string {
  const now = Date.now();
  if (now > lastMs) [lastMs, counter] = [now, randomBytes(1).readUInt8()];
  else counter += 1;
  if (counter > 0xfff) [lastMs, counter] = [lastMs + 1, 0];
  const time = lastMs.toString(16).padStart(12, '0');
  const tail = randomBytes(8);
  tail.writeUInt8((tail.readUInt8(0) & 0x3f) | 0x80, 0);
  const hex = `${time}7${counter.toString(16).padStart(3, '0')}${tail.toString('hex')}`;
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** SHA-256 as lower-case hex; the fingerprint of imports, runs and idempotent requests. */
export function fingerprint(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
