import { BestSlots } from './best-slots';
import { DocumentTable } from './document-table';
import type { Explanation, Hit, TextDocument, Need } from './engine-types';
import { explainPair } from './explain-pair';
import { PostingPool } from './posting-pool';
import { readDocument } from './read-document';
import { type ReadNeed, readNeed } from './read-need';
import { type DampingByChannel, dampingFor, earned, toScore } from './score';
import { TermDictionary } from './term-dictionary';
import type { Token } from './tokenise';
import { type IndexStatistics, upperBound, type WeighedTerm, weighNeed } from './weigh-need';

export interface SearchOptions {
  readonly limit: number;
  readonly accept?: (id: string) => boolean;
}

interface PreparedNeed {
  readonly terms: readonly WeighedTerm[];
  readonly damping: DampingByChannel;
  readonly upper: number;
}

/**
 * Finds the documents that answer a need. It keeps counts, not texts. After any sequence of `put` and
 * `remove` its answers are those of an index built from the same documents in any order.
 */
export class SearchIndex {
  private readonly dictionary = new TermDictionary();
  private readonly postings = new PostingPool();
  private readonly documents = new DocumentTable();

  get size(): number {
    return this.documents.size;
  }

  has(id: string): boolean {
    return this.documents.slotOf(id) !== undefined;
  }

  put(document: TextDocument): void {
    const read = readDocument(document, (token) => this.dictionary.intern(token));
    this.remove(document.id);
    const slot = this.documents.add(document.id, read);
    for (const [term, count] of read.counts) this.postings.add(term, slot, count);
  }

  remove(id: string): boolean {
    const slot = this.documents.slotOf(id);
    if (slot === undefined) return false;
    for (const term of this.documents.termsAt(slot)) this.postings.remove(term, slot);
    this.documents.release(slot);
    return true;
  }

  /** The best first; equal scores by id. Documents that share no term with the need are not found. */
  search(need: Need, { limit, accept = () => true }: SearchOptions): Hit[] {
    const { terms, damping, upper } = this.prepare(readNeed(need));
    const scores = new Float64Array(this.documents.slotCount);
    for (const term of terms) this.addTerm(scores, term, damping);
    const isBehind = (slot: number, other: number): boolean => this.documents.idAt(slot) > this.documents.idAt(other);
    const best = new BestSlots({ scores, isBehind }, limit);
    scores.forEach((score, slot) => {
      if (score > 0 && best.wants(slot) && accept(this.documents.idAt(slot))) best.add(slot);
    });
    return best.ranked().map((slot) => ({ id: this.documents.idAt(slot), ...toScore(scores[slot] ?? 0, upper) }));
  }

  /** The numbers that `search` gives this document, or undefined when the index does not have it. */
  scorePair(need: Need, id: string): Hit | undefined {
    const slot = this.documents.slotOf(id);
    if (slot === undefined) return undefined;
    const { terms, damping, upper } = this.prepare(readNeed(need));
    let raw = 0;
    for (const { id: term, channel, weight } of terms) {
      const length = this.documents.lengthsOf(channel)[slot] ?? 0;
      raw += weight * earned(this.documents.countAt(slot, term), length, damping[channel]);
    }
    return { id, ...toScore(raw, upper) };
  }

  /**
   * The sum taken apart. The caller gives the document's text; for a text that is indexed the numbers are
   * those of `search`, for another one they are what the present statistics make of it.
   */
  explain(need: Need, document: Omit<TextDocument, 'id'>): Explanation {
    return explainPair(readNeed(need), document, this.statistics());
  }

  private prepare(need: ReadNeed): PreparedNeed {
    const statistics = this.statistics();
    const terms = weighNeed(need, statistics);
    return { terms, damping: dampingFor(need.parameters, statistics), upper: upperBound(terms) };
  }

  private addTerm(scores: Float64Array, { id, channel, weight }: WeighedTerm, damping: DampingByChannel): void {
    const { slots, counts, start, end } = this.postings.range(id);
    const lengths = this.documents.lengthsOf(channel);
    const channelDamping = damping[channel];
    for (let at = start; at < end; at += 1) {
      const slot = slots[at] ?? 0;
      const share = weight * earned(counts[at] ?? 0, lengths[slot] ?? 0, channelDamping);
      scores[slot] = (scores[slot] ?? 0) + share;
    }
  }

  private statistics(): IndexStatistics {
    return {
      size: this.size,
      find: (token: Token) => this.dictionary.find(token),
      documentFrequency: (term) => this.postings.documentFrequency(term),
      averageLength: (channel) => this.documents.averageLength(channel),
    };
  }
}
