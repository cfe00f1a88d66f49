import { ApiProperty } from '@nestjs/swagger';
import { fileLifecycle, type FileState } from '../file.lifecycle';
import type { FileRow } from '../file.queries';
import type { ScanDepth } from '../file-scanner';

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

  /** What judged it: a scanner, or type and content only; null while nobody has. */
  @ApiProperty({ enum: ['scanner', 'content-only'], nullable: true })
  scanned: ScanDepth | null;

  /** The content was lost; the operators know. */
  isMissing: boolean;
  createdAt: Date;

  static from(file: FileRow): FileResponse {
    const { id, subject, subjectId, name, mediaType, size, sha256, state, scanned, isMissing, createdAt } = file;
    return { id, subject, subjectId, name, mediaType, size, sha256, state, scanned, isMissing, createdAt };
  }
}
