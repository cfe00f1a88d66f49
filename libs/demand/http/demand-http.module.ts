import { Module } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { TaxonomyModule } from '#taxonomy';
import { DemandModule } from '../demand.module';
import { DemandDraftingController } from './demand-drafting.controller';
import { DemandExportController } from './demand-export.controller';
import { DemandListController } from './demand-list.controller';
import { DemandController } from './demand.controller';
import { DemandSubject } from './demand.subject';
import { PublicDemandListController } from './public-demand-list.controller';
import { PublicDemandController } from './public-demand.controller';
import { ScreeningListController } from './screening-list.controller';
import { ScreeningController } from './screening.controller';

@Module({
  imports: [DemandModule, IdentityModule, TaxonomyModule],
  controllers: [
    DemandExportController,
    DemandListController,
    DemandController,
    DemandDraftingController,
    ScreeningListController,
    ScreeningController,
    PublicDemandListController,
    PublicDemandController,
  ],
  providers: [DemandSubject],
})
export class DemandHttpModule {}
