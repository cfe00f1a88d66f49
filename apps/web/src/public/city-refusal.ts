const refusals = ['denied', 'failed', 'unlinked', 'away', 'often'] as const;
export type CityRefusal = (typeof refusals)[number];

/** The code in the address; words that somebody else wrote there are shown to nobody. */
export function cityRefusalIn(query: URLSearchParams): CityRefusal | null {
  return refusals.find((code) => code === query.get('city')) ?? null;
}
