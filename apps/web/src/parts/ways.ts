/** How far a station of a way is: the words are those of the chain. */
export type WayState = 'done' | 'now' | 'next' | 'later' | 'stopped';
type Way = { stations: readonly string[]; states: Readonly<Record<string, readonly WayState[]>> };

const way = <Station extends string>(stations: readonly Station[], states: Way['states']) => ({ stations, states });

/** The way of everything that is no demand and no achievement, and of a text across the desks: where each state has come to. */
export const ways = {
  // What came back is with its writer again.
  application: way(['handedIn', 'checked', 'decided', 'joined'], {
    submitted: ['done', 'now', 'next', 'later'],
    in_review: ['done', 'now', 'next', 'later'],
    returned: ['now', 'next', 'later', 'later'],
    verified: ['done', 'done', 'done', 'done'],
    rejected: ['done', 'done', 'stopped', 'later'],
    withdrawn: ['stopped', 'later', 'later', 'later'],
  }),
  question: way(['asked', 'answered', 'shown'], {
    asked: ['done', 'now', 'next'],
    answered: ['done', 'done', 'done'],
    declined: ['done', 'stopped', 'later'],
    withdrawn: ['stopped', 'later', 'later'],
    hidden: ['done', 'done', 'stopped'],
  }),
  import: way(['received', 'compared', 'confirmed', 'stored'], {
    received: ['done', 'next', 'later', 'later'],
    checking: ['done', 'now', 'next', 'later'],
    checked: ['done', 'done', 'now', 'next'],
    storing: ['done', 'done', 'done', 'now'],
    stored: ['done', 'done', 'done', 'done'],
    refused: ['done', 'stopped', 'later', 'later'],
    cancelled: ['done', 'later', 'stopped', 'later'],
    failed: ['done', 'done', 'done', 'stopped'],
  }),
  matchRound: way(['ordered', 'compared', 'finished'], {
    planned: ['done', 'next', 'later'],
    running: ['done', 'now', 'next'],
    done: ['done', 'done', 'done'],
    cancelled: ['done', 'stopped', 'later'],
    failed: ['done', 'stopped', 'later'],
  }),
  erasure: way(['requested', 'cooling', 'erased'], {
    requested: ['done', 'now', 'next'],
    done: ['done', 'done', 'done'],
    withdrawn: ['done', 'stopped', 'later'],
    refused: ['done', 'stopped', 'later'],
  }),
  mandate: way(['offered', 'accepted', 'ended'], {
    offered: ['done', 'now', 'later'],
    active: ['done', 'done', 'next'],
    declined: ['done', 'stopped', 'later'],
    withdrawn: ['stopped', 'later', 'later'],
    revoked: ['done', 'done', 'stopped'],
    resigned: ['done', 'done', 'stopped'],
    expired: ['done', 'done', 'done'],
  }),
  demand: way(['handedIn', 'screened', 'shown'], {
    submitted: ['done', 'next', 'later'],
    screening: ['done', 'now', 'next'],
    validated: ['done', 'done', 'next'],
  }),
  achievement: way(['handedIn', 'confirmed', 'reviewed', 'shown'], {
    submitted: ['done', 'next', 'later', 'later'],
    org_review: ['done', 'now', 'next', 'later'],
    platform_review: ['done', 'done', 'now', 'next'],
  }),
} as const;

export type WayOf = keyof typeof ways;
export type WayStation = (typeof ways)[WayOf]['stations'][number];

/** The stations with how far each is; nothing for a state that has no way. */
export function wayTo(of: WayOf, state: string): { station: WayStation; state: WayState }[] {
  const { stations, states } = ways[of];
  const standing: readonly WayState[] | undefined = (states as Way['states'])[state];
  if (!standing) return [];
  return stations.map((station, i) => ({ station, state: standing[i] ?? 'later' }));
}
