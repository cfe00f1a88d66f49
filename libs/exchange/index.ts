// The door: lists of demands and achievements on their way in.
export { ExchangeModule } from './exchange.module';
export { ExchangeReactionsModule } from './exchange-reactions.module';
export { BeginImport } from './begin-import';
export { importSubject } from './import-files';
export { ClearExchange } from './clear-exchange';
export { importLifecycle } from './import.lifecycle';
