import { Module } from '@nestjs/common';
import { ExchangeModule } from './exchange.module';
import { StoreImport } from './on-import-confirmed';
import { CheckImport } from './on-import-received';

/** For the worker: files are read and stored away from the requests. */
@Module({ imports: [ExchangeModule], providers: [CheckImport, StoreImport], exports: [ExchangeModule] })
export class ExchangeReactionsModule {}
