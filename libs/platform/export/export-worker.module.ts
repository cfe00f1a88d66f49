import { Module } from '@nestjs/common';
import { WriteExport } from './on-export-asked';

@Module({ providers: [WriteExport] })
export class ExportWorkerModule {}
