import type { Name } from '#kernel/name';
import { pick } from '#kernel/pick';
import type { RevisionLine, Submission, TextAt } from '#platform/revision/revision-history';

export class EditorResponse {
  id: string;
  name: string;

  /** Null for staff, who reads what was written and not by whom, and where it was no person. */
  static of(
    id: string | null,
    { isOwner, names }: { readonly isOwner: boolean; readonly names: ReadonlyMap<string, Name> },
  ): EditorResponse | null {
    return id === null || !isOwner ? null : { id, name: names.get(id)?.name ?? '' };
  }
}

/** A text: a revision as it stands, or as it was when it was handed in for that time. */
export class TextAtResponse implements TextAt {
  revision: number;
  submission: number | null;
}

export class SubmissionResponse implements Submission {
  number: number;
  submittedAt: Date;
}

export class RevisionItemResponse {
  number: number;
  state: string;
  title: string;
  /** Null for staff. */
  editedBy: EditorResponse | null;
  editedAt: Date | null;
  submittedAt: Date | null;
  decidedAt: Date | null;
  reasonCodes: string[];
  reasonText: string | null;
  /** Each time that it was handed in. */
  submissions: SubmissionResponse[];
}

export class RevisionListResponse {
  items: RevisionItemResponse[];

  static of(
    lines: readonly RevisionLine[],
    reader: { readonly isOwner: boolean; readonly names: ReadonlyMap<string, Name> },
  ): RevisionListResponse {
    return {
      items: lines.map((line) => ({
        ...pick(line, 'number', 'state', 'title', 'editedAt', 'submittedAt', 'decidedAt', 'reasonText'),
        reasonCodes: [...line.reasonCodes],
        submissions: line.submissions.map((submission) => ({ ...submission })),
        editedBy: EditorResponse.of(line.editedBy, reader),
      })),
    };
  }
}
