import { changedFields } from '#kernel/changed-fields';

/** A feature whose things have revisions: where these stand, and which of their fields are their text. */
export interface RevisionRoom {
  readonly name: 'demand' | 'achievement';
  /** A whole revision `r` as the feature reads it, without a condition. */
  readonly select: string;
  /** Fields of such a row that are what the text says. */
  readonly fields: readonly string[];
}

/** The fields in which one text differs from another, as its form names them. */
export function fieldsChanged({ fields }: RevisionRoom, former: object, present: object): string[] {
  return changedFields(former, present, fields).map((field) => field.replace(/Fen$/, ''));
}

/** What every feature's revision tells in the same words. */
export interface RevisionFacts {
  readonly revisionId: string;
  readonly number: number;
  readonly state: string;
  readonly editedAt: Date | null;
  readonly editedBy: string | null;
}

export const revisionFacts = `r.id AS "revisionId", r.number, r.state, r.edited_at AS "editedAt", r.edited_by AS "editedBy"`;
