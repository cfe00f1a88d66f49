import type { Name } from '#kernel/name';
import type { FileRow } from '#platform/files/file.queries';
import { EditorResponse } from '#platform/http/revision.response';
import { fieldsChanged } from '#platform/revision/revision-room';
import { achievementRoom, type RevisionRow } from '../achievement.rows';
import { AchievementRevisionResponse } from './achievement.response';

/** A text of the past, and what is new in it. */
export class AchievementRevisionTextResponse extends AchievementRevisionResponse {
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
  ): AchievementRevisionTextResponse {
    return {
      ...AchievementRevisionResponse.from(text, files, reader.isOverseer),
      editedBy: EditorResponse.of(text.editedBy, reader),
      editedAt: text.editedAt,
      changedFields: former && fieldsChanged(achievementRoom, former, text),
    };
  }
}
