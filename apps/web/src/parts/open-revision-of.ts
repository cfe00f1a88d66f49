export type OpenRevision = 'draft' | 'waiting' | 'returned' | 'rejected';
export type Known = { openRevisionState: string | null };

const phases: Record<string, OpenRevision> = { draft: 'draft', returned: 'returned', rejected: 'rejected' };

/** How far the newer text of a public case has come; null when what the public reads is the newest. */
export function openRevisionOf({ openRevisionState }: Known): OpenRevision | null {
  if (!openRevisionState) return null;
  return phases[openRevisionState] ?? 'waiting';
}
