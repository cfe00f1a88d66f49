import { Module } from '@nestjs/common';
import { KeepView } from './keep-view';
import { SavedViewPersonalData } from './saved-view-personal-data';
import { SavedViewQueries } from './saved-view.queries';
import { SilenceViews } from './silence-views';
import './saved-view.texts';

@Module({
  providers: [KeepView, SilenceViews, SavedViewQueries, SavedViewPersonalData],
  exports: [KeepView, SilenceViews, SavedViewQueries],
})
export class SavedViewModule {}
