import { Module } from '@nestjs/common';
import { ExchangeModule } from '../exchange.module';
import { ExportController } from './export.controller';
import { ImportController } from './import.controller';
import { ImportSubject } from './import.subject';

@Module({ imports: [ExchangeModule], controllers: [ImportController, ExportController], providers: [ImportSubject] })
export class ExchangeHttpModule {}
