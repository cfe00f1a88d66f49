import { SearchIndex } from './engine/search-index';
import type { DocumentKind, MatchDocument } from './match-document';

/** The published documents of one moment, searchable on both sides. */
export class MatchIndex {
  readonly documents = new Map<string, MatchDocument>();
  private readonly indexes: Readonly<Record<DocumentKind, SearchIndex>> = {
    demand: new SearchIndex(),
    achievement: new SearchIndex(),
  };
  seq = 0;

  of(kind: DocumentKind): SearchIndex {
    return this.indexes[kind];
  }

  put(document: MatchDocument): void {
    this.documents.set(document.id, document);
    this.indexes[document.kind].put(document);
  }

  remove(id: string): void {
    const document = this.documents.get(id);
    if (!document) return;
    this.documents.delete(id);
    this.indexes[document.kind].remove(id);
  }

  all(kind: DocumentKind): MatchDocument[] {
    return [...this.documents.values()].filter((document) => document.kind === kind);
  }
}
