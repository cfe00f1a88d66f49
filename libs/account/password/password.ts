import { hash, verify } from '@node-rs/argon2';
import { env } from '#platform/config/env';

// OWASP's first choice for argon2id; tests take the cheapest so that a suite does not spend its time here.
const costs = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const testCosts = { memoryCost: 1024, timeCost: 1, parallelism: 1 };

/** The same characters typed on another keyboard may be other code points: both are brought to one form. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), env().NODE_ENV === 'test' ? testCosts : costs);
}

let decoy: Promise<string> | undefined;

/** Whether the password is right. An unknown login costs the same time as a known one, so timing tells nothing. */
export async function passwordMatches(passwordHash: string | undefined, password: string): Promise<boolean> {
  const against = passwordHash ?? (await (decoy ??= hashPassword('nobody has this password')));
  return (await verify(against, password.normalize('NFC'))) && passwordHash !== undefined;
}
