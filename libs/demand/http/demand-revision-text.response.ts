import type { Name } from '#kernel/name';
import type { FileRow } from '#platform/files/file.queries';
import { EditorResponse } from '#platform/http/revision.response';
import { fieldsChanged } from '#platform/revision/revision-room';
import { demandRoom, type RevisionRow } from '../demand.rows';
import { DemandRevisionResponse } from './demand.response';

/** A text of the past, and what is new in it. */
export class DemandRevisionTextResponse extends DemandRevisionResponse {
  /** Null for staff. */
  editedBy: EditorResponse | null;
  editedAt: Date | null;
  /** Against the text that was asked for; null where none was. */
  changedFields: string[] | null;

  static of(
    {
      text,
      former,
      files,
    }: { readonly text: RevisionRow; readonly former: RevisionRow | null; readonly files: readonly FileRow[] },
    reader: {
      readonly isOwner: boolean;
      readonly isOverseer: boolean;
      readonly names: ReadonlyMap<string, Name>;
    },
  ): DemandRevisionTextResponse {
    return {
      ...DemandRevisionResponse.from(text, files, reader.isOverseer),
      editedBy: EditorResponse.of(text.editedBy, reader),
      editedAt: text.editedAt,
      changedFields: former && fieldsChanged(demandRoom, former, text),
    };
  }
}
