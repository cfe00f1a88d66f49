import { Module } from '@nestjs/common';
import { KeepView } from './keep-view';
import { SavedViewPersonalData } from './saved-view-personal-data';
import { SavedViewQueries } from './saved-view.queries';
import './saved-view.texts';

@Module({
  providers: [KeepView, SavedViewQueries, SavedViewPersonalData],
  exports: [KeepView, SavedViewQueries],
})
export class SavedViewModule {}
