import { generate } from 'otplib';
import { pause } from './eventually';

const period = 30_000;
const shown = new Map<string, number>();

/** A code that was not shown before: each counts once, so who signs in twice within half a minute shows the next one. */
export async function nextCode(secret: string): Promise<string> {
  const now = Math.floor(Date.now() / period);
  const step = Math.max(now, (shown.get(secret) ?? 0) + 1);
  // One step ahead is taken, two are not.
  while (step > Math.floor(Date.now() / period) + 1) await pause(500);
  shown.set(secret, step);
  return generate({ secret, epoch: (step * period) / 1000 });
}
