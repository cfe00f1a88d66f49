import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { Disclosure } from './document-face';
import { DocumentSource } from './document-source';
import type { DocumentKind } from './match-document';

/** The sources that the features provide, by the kind of their documents. */
@Injectable()
export class DocumentSources {
  private found: ReadonlyMap<DocumentKind, DocumentSource> | undefined;

  constructor(private readonly discovery: DiscoveryService) {}

  get kinds(): readonly DocumentKind[] {
    return [...this.sources.keys()];
  }

  of(kind: DocumentKind): DocumentSource {
    const source = this.sources.get(kind);
    if (!source) throw new Error(`no DocumentSource offers a ${kind}`);
    return source;
  }

  /** Of documents of any kinds those that are open at this moment. */
  async openNow(documents: readonly { kind: DocumentKind; id: string }[]): Promise<ReadonlyMap<string, Disclosure>> {
    const kinds = [...new Set(documents.map(({ kind }) => kind))];
    const idsOf = (kind: DocumentKind) => documents.filter((document) => document.kind === kind).map(({ id }) => id);
    const open = await Promise.all(kinds.map((kind) => this.of(kind).openNow(idsOf(kind))));
    return new Map(open.flatMap((some) => [...some]));
  }

  // At first use, when every provider of the process stands.
  private get sources(): ReadonlyMap<DocumentKind, DocumentSource> {
    this.found ??= this.discover();
    return this.found;
  }

  private discover(): ReadonlyMap<DocumentKind, DocumentSource> {
    const sources = new Map<DocumentKind, DocumentSource>();
    for (const { instance } of this.discovery.getProviders()) {
      if (!(instance instanceof DocumentSource)) continue;
      const other = sources.get(instance.kind);
      if (other && other !== instance) throw new Error(`two DocumentSources offer a ${instance.kind}`);
      sources.set(instance.kind, instance);
    }
    return new Map([...sources].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  }
}
