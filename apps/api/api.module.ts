import { Module } from '@nestjs/common';
import { AccountHttpModule } from '#account/http';
import { AchievementHttpModule } from '#achievement/http';
import { AdministrationHttpModule } from '#administration/http';
import { CityAccountHttpModule } from '#city-account/http';
import { DemandHttpModule } from '#demand/http';
import { EnrolmentHttpModule } from '#enrolment/http';
import { FeedbackHttpModule } from '#feedback/http';
import { InvitationHttpModule } from '#invitation/http';
import { ExchangeHttpModule } from '#exchange/http';
import { IdentityHttpModule } from '#identity/http';
import { LearningHttpModule } from '#learning/http';
import { MandateHttpModule } from '#mandate/http';
import { MatchingHttpModule } from '#matching/http';
import { ExposureHttpModule } from '#exposure/http';
import { MatchRoundHttpModule } from '#match-round/http';
import { NotificationHttpModule } from '#notification/http';
import { OperationsHttpModule } from '#operations/http';
import { OversightHttpModule } from '#oversight/http';
import { OverviewHttpModule } from '#overview/http';
import { FilesHttpModule } from '#platform/files/http/files-http.module';
import { HttpModule } from '#platform/http/http.module';
import { LoggingModule } from '#platform/logging/logging.module';
import { PlatformModule } from '#platform/platform.module';
import { PrivacyHttpModule } from '#privacy/http';
import { QuestionHttpModule } from '#question/http';
import { SavedViewHttpModule } from '#saved-view/http';
import { SearchHttpModule } from '#search/http';
import { SyndicationModule } from '#syndication';
import { TaxonomyHttpModule } from '#taxonomy/http';

/** The features that speak HTTP. */
@Module({
  imports: [
    LoggingModule,
    PlatformModule,
    HttpModule,
    FilesHttpModule,
    TaxonomyHttpModule,
    AccountHttpModule,
    CityAccountHttpModule,
    IdentityHttpModule,
    MandateHttpModule,
    AdministrationHttpModule,
    EnrolmentHttpModule,
    InvitationHttpModule,
    PrivacyHttpModule,
    DemandHttpModule,
    AchievementHttpModule,
    QuestionHttpModule,
    ExchangeHttpModule,
    FeedbackHttpModule,
    MatchingHttpModule,
    LearningHttpModule,
    MatchRoundHttpModule,
    ExposureHttpModule,
    OverviewHttpModule,
    NotificationHttpModule,
    OperationsHttpModule,
    OversightHttpModule,
    SavedViewHttpModule,
    SearchHttpModule,
    SyndicationModule,
  ],
})
export class ApiModule {}
