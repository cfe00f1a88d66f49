import { CHANNELS, type Channel } from './engine-types';
import type { ReadDocument } from './read-document';
import type { ReadText } from './read-text';
import type { IndexStatistics } from './weigh-need';

type Lengths = Readonly<Record<Channel, number>>;

/** Of one channel: the length of all documents together, and how many have it at all. */
export interface LengthTotal {
  readonly total: number;
  readonly filled: number;
}

interface Kept {
  readonly terms: Uint32Array;
  readonly lengths: Lengths;
}

export type SavedApart = readonly {
  readonly id: string;
  readonly terms: readonly number[];
  readonly lengths: Lengths;
}[];

/**
 * The documents of an index that not everybody may read. How rare a word is and how long texts are must be said
 * without them: a rank would tell what they say.
 */
export class ApartDocuments {
  private readonly documents = new Map<string, Kept>();
  private readonly frequencies = new Map<number, number>();
  private readonly totals = { w: 0, h: 0, p: 0 };
  private readonly filled = { w: 0, h: 0, p: 0 };

  get size(): number {
    return this.documents.size;
  }

  get ids(): readonly string[] {
    return [...this.documents.keys()];
  }

  has(id: string): boolean {
    return this.documents.has(id);
  }

  add(id: string, { counts, lengths }: ReadDocument): void {
    this.keep(id, { terms: Uint32Array.from(counts.keys()), lengths });
  }

  remove(id: string): void {
    const document = this.documents.get(id);
    if (!document) return;
    this.documents.delete(id);
    this.count(document, -1);
  }

  /** Statistics of all others, out of those of all; with `one` text of these as if everybody could read it. */
  openOf(all: IndexStatistics, totalOf: (channel: Channel) => LengthTotal, one?: ReadText): IndexStatistics {
    const says = new Set(one?.terms);
    return {
      size: all.size - this.size + Number(one !== undefined),
      find: all.find,
      documentFrequency: (term) =>
        all.documentFrequency(term) - (this.frequencies.get(term) ?? 0) + Number(says.has(term)),
      averageLength: (channel) => {
        const { total, filled } = totalOf(channel);
        const own = one?.lengths[channel] ?? 0;
        return (total - this.totals[channel] + own) / Math.max(1, filled - this.filled[channel] + Number(own > 0));
      },
    };
  }

  save(): SavedApart {
    return [...this.documents].map(([id, { terms, lengths }]) => ({ id, terms: [...terms], lengths }));
  }

  load(saved: SavedApart): void {
    for (const { id, terms, lengths } of saved) this.keep(id, { terms: Uint32Array.from(terms), lengths });
  }

  private keep(id: string, document: Kept): void {
    this.documents.set(id, document);
    this.count(document, 1);
  }

  private count({ terms, lengths }: Kept, by: 1 | -1): void {
    for (const term of terms) this.frequencies.set(term, (this.frequencies.get(term) ?? 0) + by);
    for (const channel of CHANNELS) {
      this.totals[channel] += by * lengths[channel];
      if (lengths[channel] > 0) this.filled[channel] += by;
    }
  }
}
