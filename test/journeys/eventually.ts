interface Patience {
  readonly within: number;
  readonly every?: number;
  readonly what: string;
}

/** The first answer that is neither empty nor false; fails with `what` and the last error when the time is over. */
export async function eventually<Found>(
  look: () => Promise<Found | undefined | null | false>,
  { within, every = 50, what }: Patience,
): Promise<Found> {
  const end = Date.now() + within;
  let last = '';
  while (Date.now() < end) {
    try {
      const found = await look();
      if (found) return found;
    } catch (error) {
      last = `: ${(error as Error).message}`;
    }
    await pause(every);
  }
  throw new Error(`not within ${within} ms: ${what}${last}`);
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

export function seconds(from: number): string {
  return ((performance.now() - from) / 1000).toFixed(1);
}
