import { randomBytes } from 'node:crypto';
import type { Tx } from '#platform/database/tx';
import { hashOf } from '../token';

const count = 10;
const alphabet = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
// Of 24 letters out of 31: 118 bits, so that a plain hash of it can be kept (ASVS 6.5.2).
const letters = 24;

/** Ten ways in for who lost the authenticator, each for once: written like `ABCD-EFGH-…`. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: count }, newRecoveryCode);
}

function newRecoveryCode(): string {
  let code = '';
  while (code.length < letters) {
    // Bytes beyond the last whole multiple of the alphabet would favour its first letters.
    for (const byte of randomBytes(letters)) if (byte < 248 && code.length < letters) code += alphabet[byte % 31];
  }
  return code.replace(/(.{4})(?=.)/g, '$1-');
}

function recoveryHash(personId: string, code: string): string {
  return hashOf(`${personId}:${code.toUpperCase().replace(/[^A-Z0-9]/g, '')}`);
}

/** Replaces all codes of a person. */
export async function keepRecoveryCodes(tx: Tx, personId: string, codes: readonly string[]): Promise<void> {
  await tx.query(`DELETE FROM account.recovery_codes WHERE person_id = $1`, [personId]);
  await tx.query(`INSERT INTO account.recovery_codes (person_id, code_hash) SELECT $1, unnest($2::text[])`, [
    personId,
    codes.map((code) => recoveryHash(personId, code)),
  ]);
}

/** Whether it was an unused code of this person; it no longer is. */
export async function useRecoveryCode(tx: Tx, personId: string, code: string): Promise<boolean> {
  const [used] = await tx.query<[unknown[], number]>(
    `UPDATE account.recovery_codes SET used_at = now()
      WHERE person_id = $1 AND code_hash = $2 AND used_at IS NULL RETURNING code_hash`,
    [personId, recoveryHash(personId, code)],
  );
  return used.length > 0;
}
