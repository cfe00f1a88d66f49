import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform/database/tx';
import { Endpoints, Embedder, type PairJudgement, semanticSettings, type VectorKind, VectorStore } from '#semantics';
import type { MatchDocument } from '../corpus/match-document';
import type { MatchIndex } from '../corpus/match-index';
import type { MeaningState } from './meaning';
import { wholeHash } from './semantic-texts';
import { judgementKey, type Judgements, VectorMeaning } from './vector-meaning';

export interface FrozenMeaning {
  readonly meaning: VectorMeaning;
  readonly state: MeaningState;
}

interface Snapshot {
  readonly meaning: VectorMeaning;
  readonly seq: number;
  readonly indexSeq: number;
}

/** This process's copy of the vectors of all documents; follows their additions whenever it is asked for. */
@Injectable()
export class LiveVectors {
  private readonly vectors = new Map<string, Float32Array>();
  private seq = 0;
  /** What was asked for before; it is asked for again only when something of that name was added. */
  private looked: ReadonlySet<string> = new Set();
  private following: Promise<Snapshot | undefined> = Promise.resolve(undefined);

  constructor(
    private readonly store: VectorStore,
    private readonly embedder: Embedder,
    private readonly endpoints: Endpoints,
  ) {}

  /** Where no service is set runs are without a semantic part. */
  get areUsed(): boolean {
    return semanticSettings().embeddings !== null;
  }

  async of(index: MatchIndex, trigger: MatchDocument): Promise<FrozenMeaning> {
    const { rerank } = semanticSettings();
    const documents = [...index.documents.values()];
    const { meaning, seq } = await this.snapshot(documents, index.seq);
    const judgements = await this.judgementsOf(rerank?.model ?? null, trigger, seq);
    const state: MeaningState = {
      ...(await this.stateAt(seq)),
      vectorsHash: meaning.vectorsHash,
      rerankModel: rerank?.model ?? null,
      ...meaning.counts,
    };
    return { meaning: judgements.size > 0 ? meaning.withJudgements(judgements) : meaning, state };
  }

  /** For a round: what is there now, for threads to read. */
  async forAll(tx: Tx): Promise<MeaningState | undefined> {
    return this.areUsed ? this.stateAt(await this.store.seq(tx), tx) : undefined;
  }

  private async stateAt(seq: number, tx?: Tx): Promise<MeaningState> {
    const { model, dimension } = this.embedder;
    const [away] = (await this.endpoints.away(tx)).filter(({ name }) => name === 'embeddings');
    const standing = { awaySince: away?.awaySince?.toISOString() ?? null, code: away?.code ?? null };
    return { model, dimension, seq, vectorsHash: null, rerankModel: null, known: null, of: null, ...standing };
  }

  /** The same as it was in an old run, whatever is set and whoever answers today. */
  async asOf(documents: readonly MatchDocument[], trigger: MatchDocument, state: MeaningState): Promise<VectorMeaning> {
    const vectors = await this.store.read(state, documents.map(wholeHash), state.seq);
    const judgements = await this.judgementsOf(state.rerankModel, trigger, state.seq);
    return new VectorMeaning(documents, vectors, judgements);
  }

  /** One at a time: the copy belongs to the documents of one moment. */
  private async snapshot(documents: readonly MatchDocument[], indexSeq: number): Promise<Snapshot> {
    const next = this.following
      .catch(() => undefined)
      .then(async (last) => {
        await this.follow(documents);
        const { seq } = this;
        if (last?.seq === seq && last.indexSeq === indexSeq) return last;
        return { meaning: new VectorMeaning(documents, new Map(this.vectors)), seq, indexSeq };
      });
    this.following = next;
    return next;
  }

  private async follow(documents: readonly MatchDocument[]): Promise<void> {
    const kind: VectorKind = this.embedder;
    const seq = await this.store.seq();
    const wanted = new Set(documents.map(wholeHash));
    for (const hash of this.vectors.keys()) if (!wanted.has(hash)) this.vectors.delete(hash);
    const added = new Set(this.looked.size === 0 ? [] : await this.store.addedBetween(kind, this.seq, seq));
    const unknown = [...wanted].filter(
      (hash) => !this.vectors.has(hash) && (added.has(hash) || !this.looked.has(hash)),
    );
    for (const [hash, vector] of await this.store.read(kind, unknown, seq)) this.vectors.set(hash, vector);
    this.looked = wanted;
    this.seq = seq;
  }

  private async judgementsOf(model: string | null, trigger: MatchDocument, upTo: number): Promise<Judgements> {
    const rows: readonly PairJudgement[] =
      model === null ? [] : await this.store.judgements(model, wholeHash(trigger), upTo);
    return new Map(rows.map(({ needHash, textHash, value }) => [judgementKey(needHash, textHash), value]));
  }
}
