import { Injectable } from '@nestjs/common';
import { NotFound } from '#kernel/domain-error';
import { Database } from '#platform/database/database';
import { fieldsChanged, type RevisionFacts, revisionFacts, type RevisionRoom } from './revision-room';

export interface Submission {
  readonly number: number;
  readonly submittedAt: Date;
}

/** One line of the list of texts. */
export interface RevisionLine extends RevisionFacts {
  readonly title: string;
  readonly submittedAt: Date | null;
  readonly decidedAt: Date | null;
  readonly reasonCodes: readonly string[];
  readonly reasonText: string | null;
  readonly submissions: readonly Submission[];
}

/** A text: the revision as it stands, or as it was when it was handed in for that time. */
export interface TextAt {
  readonly revision: number;
  readonly submission: number | null;
}

export interface PairAsked {
  readonly number: number;
  readonly submission?: number;
  readonly from?: number;
  readonly fromSubmission?: number;
}

/** What is new in a text for whoever read the one before. */
export interface Changes {
  readonly fields: readonly string[];
  readonly against: TextAt | null;
}

const submissionsOf = `(SELECT coalesce(jsonb_agg(jsonb_build_object('number', s.number, 'submittedAt', s.submitted_at) ORDER BY s.number), '[]')
  FROM platform.submitted_texts s WHERE s.revision_id = r.id)`;
const drafted = new Set(['draft', 'returned']);

/** The texts of one thing through time, the same way for every feature that has revisions. */
@Injectable()
export class RevisionHistory {
  constructor(private readonly database: Database) {}

  /** All texts, newest first; what is only drafted is its owner's. */
  async lines({ name }: RevisionRoom, id: string, isOwner: boolean): Promise<RevisionLine[]> {
    const rows = await this.database.query<RevisionLine>(
      `SELECT ${revisionFacts}, r.title, r.submitted_at AS "submittedAt", r.decided_at AS "decidedAt",
              r.reason_codes AS "reasonCodes", r.reason_text AS "reasonText", ${submissionsOf} AS submissions
         FROM ${name}.${name}_revisions r WHERE r.${name}_id = $1 AND ($2 OR r.state <> 'draft') ORDER BY r.number DESC`,
      [id, isOwner],
    );
    return rows.map((row) => ({
      ...row,
      submissions: row.submissions.map(({ number, submittedAt }) => ({ number, submittedAt: new Date(submittedAt) })),
    }));
  }

  /** Throws NotFound where there is no such text. */
  private async text<Row extends RevisionFacts>(
    room: RevisionRoom,
    id: string,
    at: TextAt,
    isOwner: boolean,
  ): Promise<Row> {
    const [row] = await this.database.query<Row>(`${room.select} WHERE r.${room.name}_id = $1 AND r.number = $2`, [
      id,
      at.revision,
    ]);
    if (!row || (row.state === 'draft' && !isOwner)) throw new NotFound();
    return at.submission === null ? row : this.asHandedIn(row, room, at.submission);
  }

  /** A text and the one it is to be compared with, where that was asked for. */
  async pair<Row extends RevisionFacts>(
    room: RevisionRoom,
    { id, isOwner }: { readonly id: string; readonly isOwner: boolean },
    asked: PairAsked,
  ): Promise<{ readonly text: Row; readonly former: Row | null }> {
    const { number, submission = null, from, fromSubmission = null } = asked;
    const text = await this.text<Row>(room, id, { revision: number, submission }, isOwner);
    if (from === undefined) return { text, former: null };
    return { text, former: await this.text<Row>(room, id, { revision: from, submission: fromSubmission }, isOwner) };
  }

  /** A draft against what its reviewer returned, a handed-in text against what was handed in before, else against the public one. */
  async changes(room: RevisionRoom, current: RevisionFacts, published: RevisionFacts | null): Promise<Changes> {
    const [counted] = await this.database.query<{ submissions: number }>(
      `SELECT count(*)::int AS submissions FROM platform.submitted_texts WHERE revision_id = $1`,
      [current.revisionId],
    );
    const handedIn = counted?.submissions ?? 0;
    const submission = drafted.has(current.state) ? handedIn : handedIn - 1;
    const isPublic = published === null || published.revisionId === current.revisionId;
    if (published !== null && isPublic) return { fields: [], against: null };
    if (submission > 0) {
      const former = await this.asHandedIn(current, room, submission);
      const fields = fieldsChanged(room, former, current);
      return { fields, against: { revision: current.number, submission } };
    }
    if (published === null) return { fields: [], against: null };
    const fields = fieldsChanged(room, published, current);
    return { fields, against: { revision: published.number, submission: null } };
  }

  /** What a text said when it was handed in, and where the revision stands now. */
  private async asHandedIn<Row extends RevisionFacts>(
    now: Row,
    { fields }: RevisionRoom,
    number: number,
  ): Promise<Row> {
    const [kept] = await this.database.query<{ content: Readonly<Record<string, unknown>> }>(
      `SELECT content FROM platform.submitted_texts WHERE revision_id = $1 AND number = $2`,
      [now.revisionId, number],
    );
    if (!kept) throw new NotFound();
    return { ...now, ...Object.fromEntries(fields.map((field) => [field, kept.content[field] ?? null])) };
  }
}
