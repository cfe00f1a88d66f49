import type { Translations } from '#kernel/translations';
import type { Tx } from '#platform/database/tx';
import type { Actor } from '#platform/http/actor';

/** What every text says, whatever else. */
export interface TextContent {
  readonly translations: Translations;
  readonly attachmentIds: readonly string[];
}

/** A text with what it lacks, how complete it is, and who wrote it when. */
export interface Written<Content> {
  readonly content: Content;
  readonly missing: string[];
  readonly completeness: number;
  readonly editedBy: string | null;
  readonly editedAt: Date | null;
}

/** A thing whose texts are revisions: its life, not its words. */
export interface DraftThing {
  readonly id: string;
  readonly state: string;
  version: number;
  updatedAt: Date;
  currentRevisionId: string;
  readonly publishedRevisionId: string | null;
}

export interface DraftText<Content> {
  readonly id: string;
  readonly number: number;
  readonly state: string;
  readonly content: Content;
  readonly isEditable: boolean;
  readonly submittedAt: Date | null;
  readonly editedBy: string | null;
  readonly editedAt: Date | null;
  write(written: Written<Content>): void;
}

/** A thing and its newest text, locked. */
export interface Draft<Content> {
  readonly thing: DraftThing;
  readonly text: DraftText<Content>;
}

/** What the rules of the day say about writing. */
export interface Writing<Content> {
  /** Minutes of a pause that ends a sitting. */
  readonly sitting: number;
  written(content: Content, by: Actor, now: Date): Written<Content>;
}

/** What a feature adds so that its texts are drafted as all others are. */
export interface DraftRoom<Content extends TextContent> {
  /** Also the name of its schema and the beginning of its tables. */
  readonly name: 'demand' | 'achievement';
  /** Of the actor's own; throws NotFound for another's. */
  open(tx: Tx, id: string, actor: Actor): Promise<Draft<Content>>;
  /** Throws the feature's word for it. */
  refuseUnlessEditable(draft: Draft<Content>): void;
  isDiscardable(draft: Draft<Content>): boolean;
  /** Never handed in. */
  isNew(draft: Draft<Content>): boolean;
  next(draft: Draft<Content>, written: Written<Content>): DraftText<Content>;
  writing(tx: Tx): Promise<Writing<Content>>;
  /** Takes in the files that the text names, and lets go of those that no text names any more. */
  followFiles(tx: Tx, id: string, fileIds: readonly string[], actor: Actor): Promise<void>;
}
