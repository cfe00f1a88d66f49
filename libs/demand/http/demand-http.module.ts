import { Module } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { DemandModule } from '../demand.module';
import { DemandController } from './demand.controller';
import { DemandSubject } from './demand.subject';
import { PublicDemandController } from './public-demand.controller';
import { ScreeningController } from './screening.controller';

@Module({
  imports: [DemandModule, IdentityModule],
  controllers: [DemandController, ScreeningController, PublicDemandController],
  providers: [DemandSubject],
})
export class DemandHttpModule {}
