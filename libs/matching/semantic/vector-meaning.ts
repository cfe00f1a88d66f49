import { createHash } from 'node:crypto';
import { fingerprint } from '#kernel/id';
import type { Judgement } from '../criteria/criterion';
import { isRestricted } from '../corpus/is-restricted';
import type { DocumentKind, MatchDocument } from '../corpus/match-document';
import type { Meaning } from './meaning';
import { wholeHash } from './semantic-texts';

interface Placed {
  readonly id: string;
  readonly vector: Float32Array;
}

/** Vectors by the hash of the text they were made of. */
export type Vectors = ReadonlyMap<string, Float32Array>;
/** Judgements of a reranking model by the hashes of both texts. */
export type Judgements = ReadonlyMap<string, number>;

export function judgementKey(needHash: string, textHash: string): string {
  return `${needHash} ${textHash}`;
}

/** The semantic part over vectors that are at hand; exact, and the same to the last bit whatever came in which order. */
export class VectorMeaning implements Meaning {
  private readonly placed = new Map<DocumentKind, readonly Placed[]>();
  private readonly centres = new Map<DocumentKind, Float64Array>();
  private hash: string | undefined;

  constructor(
    private readonly documents: readonly MatchDocument[],
    private readonly vectors: Vectors,
    private readonly judgements: Judgements = new Map(),
  ) {}

  /** Of what everybody may read, for whoever reads the run: more would tell how much is hidden. */
  get counts(): { readonly known: number; readonly of: number } {
    const open = this.documents.filter((document) => !isRestricted(document));
    return { known: open.filter((document) => this.vectors.has(wholeHash(document))).length, of: open.length };
  }

  withJudgements(judgements: Judgements): VectorMeaning {
    return new VectorMeaning(this.documents, this.vectors, judgements);
  }

  nearest(need: MatchDocument, kind: DocumentKind, limit: number): readonly string[] {
    const from = this.vectorOf(need);
    if (!from) return [];
    return this.of(kind)
      .map(({ id, vector }) => ({ id, cosine: cosine(from, vector) }))
      .sort((one, other) => other.cosine - one.cosine || (one.id < other.id ? -1 : 1))
      .slice(0, limit)
      .map(({ id }) => id);
  }

  judge(need: MatchDocument, achievement: MatchDocument): Judgement | undefined {
    const [one, other] = [this.vectorOf(need), this.vectorOf(achievement)];
    if (!one || !other) return undefined;
    // Models differ in how near all texts lie to all others: only what is nearer than the average says something.
    const near = cosine(one, other);
    const typical = cosine(one, this.centreOf(achievement.kind));
    const judged = this.judgements.get(judgementKey(wholeHash(need), wholeHash(achievement)));
    const above = typical < 1 ? Math.min(1, Math.max(0, (near - typical) / (1 - typical))) : 0;
    const figures = { cosine: near, typical, ...(judged === undefined ? {} : { judged }) };
    return { value: judged ?? above, need: [], achievement: [], figures };
  }

  /** Of every document with its vector: two runs with the same hash saw the same numbers. */
  get vectorsHash(): string {
    this.hash ??= fingerprint(
      this.documents
        .flatMap((document) => {
          const vector = this.vectorOf(document);
          return vector ? [`${document.id} ${digestOf(vector)}`] : [];
        })
        .sort()
        .join('\n'),
    );
    return this.hash;
  }

  private vectorOf(document: MatchDocument): Float32Array | undefined {
    return this.vectors.get(wholeHash(document));
  }

  private of(kind: DocumentKind): readonly Placed[] {
    const known =
      this.placed.get(kind) ??
      this.documents
        .flatMap((document) => {
          const vector = document.kind === kind ? this.vectorOf(document) : undefined;
          return vector ? [{ id: document.id, vector }] : [];
        })
        .sort((one, other) => (one.id < other.id ? -1 : 1));
    this.placed.set(kind, known);
    return known;
  }

  /** The mean of all vectors of a kind: its cosine with a need is the mean of the need's cosines with all of them. */
  private centreOf(kind: DocumentKind): Float64Array {
    const known = this.centres.get(kind);
    if (known) return known;
    const placed = this.of(kind);
    const centre = new Float64Array(placed[0]?.vector.length ?? 0);
    for (const { vector } of placed) vector.forEach((value, at) => (centre[at] = (centre[at] ?? 0) + value));
    centre.forEach((sum, at) => (centre[at] = sum / placed.length));
    this.centres.set(kind, centre);
    return centre;
  }
}

/** Of vectors of length one. */
export function cosine(one: Float32Array, other: Float32Array | Float64Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}

const digests = new WeakMap<Float32Array, string>();

function digestOf(vector: Float32Array): string {
  const known =
    digests.get(vector) ??
    createHash('sha256')
      .update(new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength))
      .digest('hex');
  digests.set(vector, known);
  return known;
}
