import { ApiProperty } from '@nestjs/swagger';
import { fileLifecycle, type FileState } from '../file.lifecycle';
import type { FileRow } from '../file.queries';

export class FileResponse {
  id: string;
  subject: string;
  /** What the file hangs on; null until a form was sent with it. */
  subjectId: string | null;
  name: string;
  mediaType: string;
  size: number;
  sha256: string;

  @ApiProperty({ enum: fileLifecycle.states })
  state: FileState;

  /** The content was lost; the operators know. */
  isMissing: boolean;
  createdAt: Date;

  static from({ id, subject, subjectId, name, mediaType, size, sha256, state, isMissing, createdAt }: FileRow) {
    return { id, subject, subjectId, name, mediaType, size, sha256, state, isMissing, createdAt };
  }
}
