import { cutChunks, demandsPerChunk } from './cut-chunks';

const of = (organisationId: string, count: number) =>
  Array.from({ length: count }, (_, i) => ({ id: `${organisationId}-${i}`, organisationId }));

describe('the pieces of a round', () => {
  it('hold every demand once, and never two organisations', () => {
    const demands = [...of('a', 45), ...of('b', 3), ...of('c', 20)];
    const chunks = cutChunks(demands);
    expect(chunks.flatMap(({ demandIds }) => demandIds).toSorted()).toEqual(demands.map(({ id }) => id).toSorted());
    for (const { organisationId, demandIds } of chunks) {
      expect(demandIds.every((id) => id.startsWith(`${organisationId}-`))).toBe(true);
      expect(demandIds.length).toBeLessThanOrEqual(demandsPerChunk);
    }
  });

  it('come in turns, so that three demands do not wait for five thousand', () => {
    const chunks = cutChunks([...of('large', 5_000), ...of('small', 3)]);
    expect(chunks.findIndex(({ organisationId }) => organisationId === 'small')).toBe(1);
    expect(chunks.map(({ place }) => place)).toEqual(chunks.map((_, i) => i));
  });

  it('are none where there is nothing to match', () => expect(cutChunks([])).toEqual([]));
});
