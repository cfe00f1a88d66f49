import { generate, generateSecret, generateURI, verify } from 'otplib';

const period = 30;
const issuer = '技桥 Jiqiao';

/** 160 random bits in Base32. */
export function newTotpSecret(): string {
  return generateSecret({ length: 20 });
}

/** What an authenticator app reads from the QR code. */
export function otpauthOf(login: string, secret: string): string {
  return generateURI({ issuer, label: login, secret });
}

/** The code that an authenticator shows at that moment: for people of the demo, who have none. */
export function codeOfSecret(secret: string, at: Date): Promise<string> {
  return generate({ secret, epoch: Math.floor(at.getTime() / 1000) });
}

/**
 * The time step of a code that is right now, one step ago or one ahead (clocks differ), or null. Whoever accepts it keeps
 * the step: no code counts twice, and none from before the last one.
 */
export async function stepOfCode(secret: string, code: string, at: Date, lastStep: number): Promise<number | null> {
  const token = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return null;
  const epoch = Math.floor(at.getTime() / 1000);
  const now = Math.floor(epoch / period);
  // Nothing within reach is newer than what was used already.
  if (lastStep > now) return null;
  const result = await verify({ secret, token, epoch, epochTolerance: period, afterTimeStep: lastStep });
  return result.valid && 'timeStep' in result ? result.timeStep : null;
}
