import type { BestHits } from './best-hits';
import type { PackedNeed } from './prepare-need';
import { type FreshDocuments, MOST_FRESH } from './store/fresh-documents';

const sums = new Float64Array(MOST_FRESH);

/** Scores all documents that are not packed yet. */
export function searchFresh(fresh: FreshDocuments, need: PackedNeed, best: BestHits): void {
  if (fresh.size === 0) return;
  sums.fill(0, 0, fresh.size);
  for (let at = 0; at < need.terms.length; at += 1) addTerm(fresh, need, at);
  for (let slot = 0; slot < fresh.size; slot += 1) {
    const id = fresh.ids[slot];
    if (id !== undefined) best.offer(sums[slot] as number, id);
  }
}

function addTerm({ last, previous, slots, counts, lengths }: FreshDocuments, need: PackedNeed, at: number): void {
  const channel = need.channels[at] as number;
  const weight = need.weights[at] as number;
  const ofChannel = lengths[channel];
  const half = need.tables[channel]?.half;
  if (!ofChannel || !half) return;
  for (let next = last[need.terms[at] as number] ?? 0; next > 0; next = previous[next - 1] as number) {
    const slot = slots[next - 1] as number;
    const count = counts[next - 1] as number;
    sums[slot] = (sums[slot] as number) + weight * (count / (count + (half[ofChannel[slot] as number] as number)));
  }
}
