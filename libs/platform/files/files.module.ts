import './file.texts';
import { join } from 'node:path';
import { Global, Module } from '@nestjs/common';
import { env } from '#platform/config/env';
import { Attachments } from './attachments';
import { ClamdScanner } from './clamd-scanner';
import { DiscardFile } from './discard-file';
import { FileQueries } from './file.queries';
import { FileScanner } from './file-scanner';
import { FileStore } from './file-store';
import { FilesPersonalData } from './files-personal-data';
import { FileSubjects } from './file-subjects';
import { LocalFileStore } from './local-file-store';
import { ReceiveFile } from './receive-file';
import { ReconcileFiles } from './reconcile-files';
import { RescanFiles } from './rescan-files';
import { SignatureScanner } from './signature-scanner';
import { SweepFiles } from './sweep-files';
import { TendFiles } from './tend-files';

const verbs = [ReceiveFile, DiscardFile, RescanFiles, SweepFiles, ReconcileFiles, TendFiles];

/** Attachments for every feature, in both processes; the routes are `FilesHttpModule`. */
@Global()
@Module({
  providers: [
    ...verbs,
    FileSubjects,
    FileQueries,
    FilesPersonalData,
    Attachments,
    { provide: FileStore, useFactory: () => new LocalFileStore(join(env().JIQIAO_LOCAL, 'files')) },
    { provide: FileScanner, useFactory: scanner },
  ],
  exports: [...verbs, FileSubjects, FileQueries, Attachments, FileStore],
})
export class FilesModule {}

function scanner(): FileScanner {
  const { CLAMAV_ADDRESS } = env();
  const always = new SignatureScanner();
  return CLAMAV_ADDRESS === '' ? always : new ClamdScanner(CLAMAV_ADDRESS, always);
}
