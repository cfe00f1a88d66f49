interface Demand {
  readonly id: string;
  readonly organisationId: string;
}

export interface Chunk {
  readonly place: number;
  readonly organisationId: string;
  readonly demandIds: readonly string[];
}

/** One of these takes a thread a moment: what a killed worker loses is little, and a cancelled round stops soon. */
export const demandsPerChunk = 20;

/**
 * The demands of each organisation in pieces, the pieces in turns: the first of every organisation, then the second of
 * every one that has a second. Whoever has three demands does not wait for whoever has five thousand.
 */
export function cutChunks(demands: readonly Demand[]): Chunk[] {
  const byOrganisation = new Map<string, string[]>();
  for (const { id, organisationId } of demands) {
    const own = byOrganisation.get(organisationId);
    if (own) own.push(id);
    else byOrganisation.set(organisationId, [id]);
  }
  const pieces = [...byOrganisation].flatMap(([organisationId, own]) =>
    Array.from({ length: Math.ceil(own.length / demandsPerChunk) }, (_, turn) => ({
      organisationId,
      turn,
      demandIds: own.slice(turn * demandsPerChunk, (turn + 1) * demandsPerChunk),
    })),
  );
  const inTurns = pieces.toSorted((a, b) => a.turn - b.turn || (a.organisationId < b.organisationId ? -1 : 1));
  return inTurns.map(({ organisationId, demandIds }, place) => ({ place, organisationId, demandIds }));
}
