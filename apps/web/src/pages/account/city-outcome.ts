const outcomes = ['linked', 'taken', 'denied', 'failed', 'away'] as const;
export type CityOutcome = (typeof outcomes)[number];

/** With what the browser came back from linking: a code in the address, and no words of anybody else. */
export function cityOutcomeIn({ city }: Record<string, unknown>): { city?: CityOutcome } {
  const outcome = outcomes.find((code) => code === city);
  return outcome ? { city: outcome } : {};
}
