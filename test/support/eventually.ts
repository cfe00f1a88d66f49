interface Patience {
  readonly within?: number;
  readonly what: string;
}

/** The first answer that is neither empty nor false; fails with `what` when the time is over. */
export async function eventually<Found>(
  look: () => Promise<Found | undefined | null | false>,
  { within = 15_000, what }: Patience,
): Promise<Found> {
  const end = Date.now() + within;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > end) throw new Error(`not within ${within} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
