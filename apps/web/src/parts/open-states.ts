/** States in which the public can read the case; elsewhere its public address leads nowhere. */
const open = {
  demand: ['published', 'matching'],
  achievement: ['published', 'under_negotiation', 'partly_licensed'],
} as const;

export function isOpen(kind: keyof typeof open, state: string): boolean {
  return open[kind].some((each) => each === state);
}
