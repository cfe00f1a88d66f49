import type { Hit, Need } from '../libs/matching/engine/engine-types';
import { latentWeight, rankWithLatent } from '../libs/matching/engine/latent/latent-ranking';
import { cosine, LatentSpace } from '../libs/matching/engine/latent/latent-space';
import type { SearchIndex } from '../libs/matching/engine/search-index';
import type { EvaluationSet } from './evaluation-set';

export type Rerank = (need: Need, hits: readonly Hit[]) => readonly Hit[];

/** The optional latent part over what the words found; prints what it costs. */
export function latentRerank(set: EvaluationSet, index: SearchIndex): Rerank {
  const startedAt = performance.now();
  const space = LatentSpace.of(set.corpus);
  const built = performance.now();
  const places = new Map(set.corpus.map((document) => [document.id, space.placeOf(document)]));
  const placed = performance.now();
  const averageWords = index.statistics().averageLength('w');
  const megabytes = (space.bytes + places.size * space.dimensions * Float32Array.BYTES_PER_ELEMENT) / 2 ** 20;
  const seconds = (from: number, to: number): string => ((to - from) / 1000).toFixed(1);
  console.log(
    `latent space of ${set.name}: ${space.documentCount} of ${places.size} documents, ${space.wordCount} words, ` +
      `${space.dimensions} dimensions, built in ${seconds(startedAt, built)} s, all placed in ${seconds(built, placed)} s, ` +
      `${megabytes.toFixed(1)} MB`,
  );
  return (need, hits) => {
    const weight = latentWeight(need, averageWords);
    if (weight === 0) return hits;
    const place = space.placeOfNeed(need);
    return rankWithLatent(hits, (id) => cosine(place, places.get(id) ?? new Float32Array(0)), weight);
  };
}
