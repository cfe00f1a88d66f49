/** Small enough that nobody who writes beside it has to wait. */
const batch = 500;

/** Takes rows away, at most so many at a time, until a batch finds fewer. Answers how many rows went. */
export async function inBatches(take: (most: number) => Promise<number>): Promise<number> {
  for (let total = 0; ;) {
    const gone = await take(batch);
    total += gone;
    if (gone < batch) return total;
  }
}
