import '#platform/sheet/sheet.texts';
import { Global, Module } from '@nestjs/common';
import { BulkImport } from './bulk-import';

/** Taking records in, for every feature. */
@Global()
@Module({ providers: [BulkImport], exports: [BulkImport] })
export class ImportModule {}
