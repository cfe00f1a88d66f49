import { Module } from '@nestjs/common';
import { DemandModule } from '#demand';
import { IdentityModule } from '#identity';
import { MatchingModule } from '#matching';
import { SavedViewModule } from '#saved-view';
import { TaxonomyModule } from '#taxonomy';
import { AlertReaders } from './alerts/alert-readers';
import { AlertsLink } from './alerts/alerts-link';
import { CompareTexts } from './copies/compare-texts';
import { CopyGroups } from './copies/copy-groups';
import { FindAlerts } from './alerts/find-alerts';
import { ForgetAlerts } from './alerts/forget-alerts';
import { FindSimilarDemands } from './copies/find-similar-demands';
import { FoundDocuments } from './found-documents';
import { NewsVisits } from './news-visits';
import { ReadAlerts } from './alerts/read-alerts';
import { ReadNews } from './read-news';
import { SearchPersonalData } from './search-personal-data';
import { SearchPublished } from './search-published';
import { SeenNow } from './seen-now';
import { SendAlerts } from './alerts/send-alerts';
import { StopAlerts } from './alerts/stop-alerts';

const parts = [
  FoundDocuments,
  SearchPublished,
  CopyGroups,
  CompareTexts,
  FindSimilarDemands,
  AlertReaders,
  SeenNow,
  FindAlerts,
  SendAlerts,
  ForgetAlerts,
  NewsVisits,
  ReadNews,
  ReadAlerts,
  AlertsLink,
  StopAlerts,
  SearchPersonalData,
];

@Module({
  imports: [MatchingModule, DemandModule, IdentityModule, SavedViewModule, TaxonomyModule],
  providers: parts,
  exports: parts,
})
export class SearchModule {}
