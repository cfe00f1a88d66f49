import './export.texts';
import { Global, Module } from '@nestjs/common';
import { ExportFiles } from './export-files';
import { ExportLists } from './export-lists';
import { ExportQueries } from './export.queries';
import { TakeOut } from './take-out';

/** Lists that leave as files, for every feature. */
@Global()
@Module({
  providers: [ExportLists, ExportFiles, ExportQueries, TakeOut],
  exports: [ExportLists, ExportQueries, TakeOut],
})
export class ExportModule {}
