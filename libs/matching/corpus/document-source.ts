import type { Disclosure } from './document-face';
import type { DocumentContent, DocumentKind } from './match-document';
import type { Tx } from '#platform/database/tx';

/** One published object as its feature offers it: public text and facts, and whose it is. */
export interface OfferedDocument {
  readonly revisionId: string;
  readonly organisationId: string;
  readonly content: DocumentContent;
}

/**
 * What a feature provides to have its published objects indexed, searched and matched; found by being a provider, in
 * the api and in the worker. The feature announces its changes by calling `IndexPublished`.
 */
export abstract class DocumentSource {
  /** Stable for ever: the feed keeps it with every version. */
  abstract readonly kind: DocumentKind;

  /** All that is open now. */
  abstract ids(): Promise<readonly string[]>;

  /** What of it anybody may be matched with, or undefined once it is closed. No contacts, nothing locked. */
  abstract documentOf(id: string, tx?: Tx): Promise<OfferedDocument | undefined>;

  /** Of these the ones that are open at this moment, with what decides who may read them: an index follows moments later. */
  abstract openNow(ids: readonly string[]): Promise<ReadonlyMap<string, Disclosure>>;
}
