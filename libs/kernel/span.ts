/** The stations every matter passes from its first text to the redeemed voucher; an achievement starts at `demand` too. */
export const stationNames = [
  'demand',
  'match',
  'solution',
  'dialogue',
  'contract',
  'registration',
  'redemption',
] as const;
export type StationName = (typeof stationNames)[number];

export const stationStates = ['done', 'now', 'next', 'later', 'stopped'] as const;

export interface Station {
  readonly station: StationName;
  readonly state: (typeof stationStates)[number];
  readonly at: Date | null;
}

/** All stations for a matter that stands, or was stopped, `here`; `startedAt` dates the first one. */
export function spanAt(
  here: StationName,
  given: { readonly isStopped: boolean; readonly startedAt: Date | null },
): Station[] {
  const place = stationNames.indexOf(here);
  return stationNames.map((station, i) => ({
    station,
    state: stateOf(i - place, given.isStopped),
    at: i === 0 ? given.startedAt : null,
  }));
}

function stateOf(stepsAhead: number, isStopped: boolean): Station['state'] {
  if (stepsAhead < 0) return 'done';
  if (stepsAhead === 0) return isStopped ? 'stopped' : 'now';
  // What was stopped has no next step: everything behind it stays open.
  return stepsAhead === 1 && !isStopped ? 'next' : 'later';
}
