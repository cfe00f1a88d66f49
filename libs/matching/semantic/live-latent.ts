import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Piscina } from 'piscina';
import { contentHash, semanticSettings } from '#semantics';
import { env } from '#platform/config/env';
import type { TextDocument } from '../engine/engine-types';
import { LATENT_DEFAULTS, type LatentParts, LatentSpace } from '../engine/latent/latent-space';
import type { MatchDocument } from '../corpus/match-document';
import type { MatchIndex } from '../corpus/match-index';
import { LatentMeaning } from './latent-meaning';
import type { Meaning, MeaningState } from './meaning';
import { wholeHash } from './semantic-texts';
import { VectorMeaning, type Vectors } from './vector-meaning';

interface Built {
  readonly space: LatentSpace;
  /** The number of the feed whose documents it was made of. */
  readonly seq: number;
  readonly places: WeakMap<MatchDocument, Float32Array>;
}

/** Until this part of the documents has changed new ones are placed in the space that is there. */
const mostChanged = 0.2;
/** Fewer are done before a thread has started. */
const fewDocuments = 300;
const atOnce = 50;
const name = `latent-${LATENT_DEFAULTS.dimensions}-${LATENT_DEFAULTS.seed}`;

/** The space of this process's documents; the same number of the feed gives the same one in every process. */
@Injectable()
export class LiveLatent implements OnApplicationShutdown {
  /** Options of Node for the thread; tests run the sources and teach it to read TypeScript. */
  execArgv: string[] | undefined;
  private pool: Piscina<readonly TextDocument[], LatentParts> | undefined;
  private built: Promise<Built> | undefined;

  get isUsed(): boolean {
    return env().LATENT_MEANING === 'on' && semanticSettings().embeddings === null;
  }

  async of(index: MatchIndex): Promise<{ meaning: Meaning; state: MeaningState }> {
    const [documents, indexSeq] = [[...index.documents.values()], index.seq];
    const averageWords = averageOf(index);
    const built = await this.spaceFor(documents, indexSeq);
    const vectors = new VectorMeaning(documents, await placesOf(built, documents));
    const counts = { ...vectors.counts, vectorsHash: vectors.vectorsHash };
    const none = { rerankModel: null, awaySince: null, code: null };
    const state = { model: name, dimension: LATENT_DEFAULTS.dimensions, seq: built.seq, ...counts, ...none };
    return { meaning: new LatentMeaning(vectors, averageWords), state };
  }

  /** The space of an old run made anew of the documents of that time. */
  async asOf(index: MatchIndex, ofSpace: readonly MatchDocument[], seq: number): Promise<Meaning> {
    const documents = [...index.documents.values()];
    const built = await this.build(ofSpace, seq);
    return new LatentMeaning(new VectorMeaning(documents, await placesOf(built, documents)), averageOf(index));
  }

  /** For the sentences of a run; none where the space has been built anew since. */
  async vectorsOf(texts: readonly string[], { seq }: MeaningState): Promise<Vectors> {
    const built = await this.built;
    if (built?.seq !== seq) return new Map();
    return new Map(texts.map((text) => [contentHash(text), built.space.placeOf({ title: '', text })]));
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool?.destroy();
  }

  private async spaceFor(documents: readonly MatchDocument[], seq: number): Promise<Built> {
    const known = await this.built?.catch(() => undefined);
    if (known && Math.abs(seq - known.seq) <= documents.length * mostChanged) return known;
    this.built = this.build(documents, seq);
    return this.built;
  }

  private async build(documents: readonly MatchDocument[], seq: number): Promise<Built> {
    const texts = documents.map(({ id, title, text, keywords }): TextDocument => ({ id, title, text, keywords }));
    const space =
      texts.length <= fewDocuments ? LatentSpace.of(texts) : new LatentSpace(await this.thread().run(texts));
    return { space, seq, places: new WeakMap() };
  }

  private thread(): Piscina<readonly TextDocument[], LatentParts> {
    this.pool ??= new Piscina<readonly TextDocument[], LatentParts>({
      filename: require.resolve('./latent-thread'),
      name: 'buildSpace',
      minThreads: 0,
      maxThreads: 1,
      ...(this.execArgv ? { execArgv: this.execArgv } : {}),
    });
    return this.pool;
  }
}

export function isLatent({ model }: MeaningState): boolean {
  return model === name;
}

function averageOf(index: MatchIndex): number {
  return index.of('achievement').statistics().averageLength('w');
}

/** In pieces: placing a whole market at once would hold up everything else. */
async function placesOf({ space, places }: Built, documents: readonly MatchDocument[]): Promise<Vectors> {
  const vectors = new Map<string, Float32Array>();
  let fresh = 0;
  for (const document of documents) {
    const known = places.get(document);
    const place = known ?? space.placeOf(document);
    if (!known) places.set(document, place);
    // A text without any word that the space knows lies nowhere.
    if (place.some((value) => value !== 0)) vectors.set(wholeHash(document), place);
    if (!known && ++fresh % atOnce === 0) await new Promise(setImmediate);
  }
  return vectors;
}
