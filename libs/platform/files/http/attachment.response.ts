import { ApiProperty } from '@nestjs/swagger';
import { fileLifecycle, type FileState } from '../file.lifecycle';
import type { FileRow } from '../file.queries';
import type { ScanDepth } from '../file-scanner';

/** A file beside a text; `quarantined` while it is still looked at. */
export class AttachmentResponse {
  id: string;
  name: string;
  size: number;
  mediaType: string;

  @ApiProperty({ enum: fileLifecycle.states })
  state: FileState;

  /** What judged it: a scanner of malicious code, or its type and content only; null while nobody has. */
  @ApiProperty({ enum: ['scanner', 'content-only'], nullable: true })
  scanned: ScanDepth | null;

  static from({ id, name, size, mediaType, state, scanned }: FileRow): AttachmentResponse {
    return { id, name, size, mediaType, state, scanned };
  }
}

/** The files of one text out of those of its thing, in the order of the text. */
export function attachmentsOf(ids: readonly string[], files: readonly FileRow[]): AttachmentResponse[] {
  const byId = new Map(files.map((file) => [file.id, file]));
  return ids.flatMap((id) => {
    const file = byId.get(id);
    return file ? [AttachmentResponse.from(file)] : [];
  });
}
