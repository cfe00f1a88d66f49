import { Module } from '@nestjs/common';
import { AlertSavedSearches, CompareIndexedText } from './on-document-indexed';
import { SearchModule } from './search.module';

/** What the search does on its own; only the worker loads it. */
@Module({ imports: [SearchModule], providers: [CompareIndexedText, AlertSavedSearches] })
export class SearchReactionsModule {}
