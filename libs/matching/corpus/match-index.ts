import { isRestricted } from './is-restricted';
import { DocumentShelf } from './document-shelf';
import { SearchIndex } from '../engine/search-index';
import type { DocumentKind, MatchDocument } from './match-document';

/** The published documents of one moment, searchable by kind. */
export class MatchIndex {
  readonly documents = new DocumentShelf();
  private readonly indexes = new Map<DocumentKind, SearchIndex>();
  seq = 0;

  get kinds(): readonly DocumentKind[] {
    return [...this.indexes.keys()].toSorted();
  }

  /** The documents of one kind; empty where there are none. */
  of(kind: DocumentKind): SearchIndex {
    const known = this.indexes.get(kind);
    if (known) return known;
    const index = new SearchIndex();
    this.indexes.set(kind, index);
    return index;
  }

  /** One kind's index as it was saved. */
  restore(kind: DocumentKind, index: SearchIndex): void {
    this.indexes.set(kind, index);
  }

  put(document: MatchDocument): void {
    this.documents.set(document.id, document);
    if (isRestricted(document)) this.of(document.kind).putApart(document);
    else this.of(document.kind).put(document);
  }

  /** For matching all demands at once: those are only asked with, and what they find is explained. */
  putForRound(document: MatchDocument): void {
    this.documents.set(document.id, document);
    if (document.kind !== 'demand') this.of(document.kind).putForExplaining(document);
  }

  remove(id: string): void {
    const document = this.documents.get(id);
    if (!document) return;
    this.documents.delete(id);
    this.of(document.kind).remove(id);
  }

  all(kind: DocumentKind): MatchDocument[] {
    return [...this.documents.values()].filter((document) => document.kind === kind);
  }
}
