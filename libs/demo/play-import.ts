import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { BeginImport, importSubject } from '#exchange';
import { FileStore } from '#platform/files/file-store';
import { ReceiveFile } from '#platform/files/receive-file';
import { writeSheet } from '#platform/sheet/write-sheet';
import type { DemoCast } from './demo-cast';
import type { DemoImport } from './demo-files';

const limit = 1024 * 1024;

/** Hands in a workbook; the worker says what is in it, and it waits for the word of whoever sent it. */
@Injectable()
export class PlayImport {
  constructor(
    private readonly store: FileStore,
    private readonly receiving: ReceiveFile,
    private readonly beginning: BeginImport,
  ) {}

  async execute({ kind, sentBy, fileName, title, headers, rows }: DemoImport, cast: DemoCast): Promise<void> {
    const sender = cast.person(sentBy);
    const book = writeSheet({ title, headers, rows: Readable.from(rows, { objectMode: true }) }, 'xlsx');
    const draft = await this.store.receive(book, limit);
    const { id: fileId } = await this.receiving.execute({ draft, name: fileName, subject: importSubject }, sender);
    await this.beginning.execute({ kind, fileId }, sender);
  }
}
