import { ApartDocuments, type SavedApart } from './apart-documents';
import { BestHits } from './best-hits';
import type { Explanation, Hit, Need, TextDocument } from './engine-types';
import { explainable, type ExplainableNeed, explainPair } from './explain-pair';
import { CHANNEL_NUMBER, type PackedNeed, packNeed, type PreparedNeed, prepareNeed } from './prepare-need';
import { type ReadDocument, readDocument } from './read-document';
import { type ReadNeed, readNeed } from './read-need';
import { countedOf, type ReadText, readText } from './read-text';
import { RecentlyUsed } from './recently-used';
import { earned, toScore } from './score';
import { searchFresh } from './search-fresh';
import { SegmentSearch } from './search-segment';
import { DocumentStore, type StoreFacts } from './store/document-store';
import { array32, type SavedArray, type SavedIndex } from './store/saved-arrays';
import { TermDictionary } from './store/term-dictionary';
import type { IndexStatistics } from './weigh-need';

export interface SearchOptions {
  readonly limit: number;
  readonly accept?: (id: string) => boolean;
}

interface ReadyNeed extends PreparedNeed {
  readonly read: ReadNeed;
  readonly revision: number;
  packed?: PackedNeed;
  explainable?: ExplainableNeed;
}

interface IndexFacts {
  readonly documents: StoreFacts;
  readonly words: string[];
  readonly size: number;
  readonly apart: SavedApart;
}

const NEEDS_KEPT = 64;
/** Some 16 bytes each. */
const TOKENS_KEPT = 1_500_000;

/**
 * Finds the documents that answer a need. It keeps counts, not texts. After any sequence of `put` and
 * `remove` its answers are those of an index built from the same documents in any order.
 */
export class SearchIndex {
  private readonly dictionary = new TermDictionary();
  private readonly documents = new DocumentStore();
  private readonly segmentSearch = new SegmentSearch();
  private readonly needs = new RecentlyUsed<Need | ReadNeed, ReadyNeed>(NEEDS_KEPT);
  private readonly openNeeds = new RecentlyUsed<Need | ReadNeed, ReadyNeed>(NEEDS_KEPT);
  private readonly apart = new ApartDocuments();
  private readonly texts = new RecentlyUsed<object, ReadText>(TOKENS_KEPT);
  private revision = 0;

  get size(): number {
    return this.documents.size;
  }

  has(id: string): boolean {
    return this.documents.has(id);
  }

  put(document: TextDocument): void {
    this.add(
      document.id,
      readDocument(document, (token) => this.dictionary.intern(token)),
    );
  }

  /** The same for a document that not everybody may read: what is asked with `open` is answered without it. */
  putApart(document: TextDocument): void {
    const read = readDocument(document, (token) => this.dictionary.intern(token));
    this.add(document.id, read);
    this.apart.add(document.id, read);
  }

  /** The same for a document that is going to be explained: as far as there is room its text is not read again. */
  putForExplaining(document: TextDocument): void {
    const { dictionary } = this;
    const text = readText(document, { size: 0, find: (token) => dictionary.intern(token) });
    this.add(document.id, countedOf(text));
    if (this.texts.hasRoomFor(text.terms.length)) this.texts.keep(document, text, text.terms.length);
  }

  remove(id: string): boolean {
    const isRemoved = this.documents.remove(id);
    if (isRemoved) this.revision += 1;
    this.apart.remove(id);
    return isRemoved;
  }

  /** Brings everything into its most compact form: worth its moment after many documents at once. */
  pack(): void {
    this.documents.packAll(this.dictionary.size);
  }

  /** The best first; equal scores by id. Documents that share no term with the need are not found. */
  search(need: Need, options: SearchOptions): Hit[] {
    return this.find(this.ready(need), options);
  }

  /** The same for a need that is read already, perhaps with other parameters than the product's. */
  searchRead(need: ReadNeed, options: SearchOptions): Hit[] {
    return this.find(this.ready(need), options);
  }

  /** What everybody may read, to the last bit as if there were nothing else. */
  openSearch(need: Need | ReadNeed, { limit, accept = () => true }: SearchOptions): Hit[] {
    return this.find(this.openReady(need), { limit, accept: (id) => !this.apart.has(id) && accept(id) });
  }

  /** What not everybody may read and shares a term with the need, in no order: it depends on all of them. */
  apartSharing(need: Need | ReadNeed): string[] {
    const { terms } = this.ready(need);
    return this.apart.ids.filter((id) => {
      const document = this.documents.find(id);
      return terms.some(({ id: term }) => (document?.count(term) ?? 0) > 0);
    });
  }

  /** The numbers that `search` gives this document, or undefined when the index does not have it. */
  scorePair(need: Need, id: string): Hit | undefined {
    const document = this.documents.find(id);
    if (!document) return undefined;
    const { terms, damping, upper } = this.ready(need);
    let raw = 0;
    for (const { id: term, channel, weight } of terms) {
      const length = document.length(CHANNEL_NUMBER[channel]);
      raw += weight * earned(document.count(term), length, damping[channel]);
    }
    return { id, ...toScore(raw, upper) };
  }

  /**
   * The sum taken apart. The caller gives the document's text; for a text that is indexed the numbers are
   * those of `search`, for another one they are what the present statistics make of it.
   */
  explain(need: Need, document: Omit<TextDocument, 'id'>): Explanation {
    const ready = this.ready(need);
    ready.explainable ??= explainable(ready, ready.read.tokens);
    return explainPair(ready.explainable, this.textOf(document));
  }

  /** The same by what everybody may read; a text that stands apart is explained as if it alone of those were open too. */
  openExplain(need: Need | ReadNeed, document: TextDocument): Explanation {
    const text = this.textOf(document);
    if (this.apart.has(document.id)) {
      const { read } = this.ready(need);
      return explainPair(explainable(prepareNeed(read, this.openStatistics(text)), read.tokens), text);
    }
    const ready = this.openReady(need);
    ready.explainable ??= explainable(ready, ready.read.tokens);
    return explainPair(ready.explainable, text);
  }

  /** Of the present documents; asked anew after each change. */
  statistics(): IndexStatistics {
    this.documents.settle();
    return {
      size: this.size,
      find: (term) => this.dictionary.find(term),
      documentFrequency: (term) => this.documents.frequency(term),
      averageLength: (channel) => this.documents.averageLength(channel),
    };
  }

  /** Everything it is made of; nothing of that changes afterwards, so it can be written away in pieces. */
  save(): SavedIndex {
    const { facts, arrays } = this.documents.save(this.dictionary.size);
    const { words, numbers, pairs, size } = this.dictionary.save();
    const named: [string, SavedArray][] = Object.entries(pairs).map(([name, array]) => [`pairs.${name}`, array]);
    const saved: IndexFacts = { documents: facts, words, size, apart: this.apart.save() };
    return { facts: saved, arrays: new Map([...arrays, ...named, ['words', numbers]]) };
  }

  /** The index that was saved, by the same version of the engine. */
  static load({ facts, arrays }: SavedIndex): SearchIndex {
    const { documents, words, size, apart } = facts as IndexFacts;
    const pairs = {
      firsts: array32(arrays, 'pairs.firsts'),
      seconds: array32(arrays, 'pairs.seconds'),
      places: array32(arrays, 'pairs.places'),
    };
    const index = new SearchIndex();
    index.dictionary.load({ words, numbers: array32(arrays, 'words'), pairs, size });
    index.documents.load(documents, arrays);
    index.apart.load(apart);
    return index;
  }

  private add(id: string, document: ReadDocument): void {
    this.remove(id);
    this.documents.add(id, document, this.dictionary.size);
    this.revision += 1;
  }

  private find(need: ReadyNeed, { limit, accept = () => true }: SearchOptions): Hit[] {
    need.packed ??= packNeed(need, this.documents.longest);
    this.documents.packForSearch(this.dictionary.size);
    const best = new BestHits(limit, accept);
    for (const segment of this.documents.segments) this.segmentSearch.run(segment, need.packed, best);
    searchFresh(this.documents.fresh, need.packed, best);
    return best.ranked().map(({ id, raw }) => ({ id, ...toScore(raw, need.upper) }));
  }

  // One need is searched, scored against some and explained for many: it is read once, and weighed once a change.
  private ready(need: Need | ReadNeed): ReadyNeed {
    const known = this.needs.get(need);
    if (known?.revision === this.revision) return known;
    const read = known?.read ?? ('tokens' in need ? need : readNeed(need));
    return this.needs.keep(need, { ...prepareNeed(read, this.statistics()), read, revision: this.revision });
  }

  private openReady(need: Need | ReadNeed): ReadyNeed {
    if (this.apart.size === 0) return this.ready(need);
    const known = this.openNeeds.get(need);
    if (known?.revision === this.revision) return known;
    const { read } = this.ready(need);
    return this.openNeeds.keep(need, { ...prepareNeed(read, this.openStatistics()), read, revision: this.revision });
  }

  private openStatistics(one?: ReadText): IndexStatistics {
    return this.apart.openOf(this.statistics(), (channel) => this.documents.lengthTotal(channel), one);
  }

  private textOf(document: Omit<TextDocument, 'id'>): ReadText {
    const known = this.texts.get(document);
    // A term that nobody had used may have got its number since.
    if (known && (known.isKnown || known.termCount === this.dictionary.size)) return known;
    const read = readText(document, this.dictionary);
    return this.texts.keep(document, read, read.terms.length);
  }
}
