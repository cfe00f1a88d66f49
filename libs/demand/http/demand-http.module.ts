import { Module } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { DemandModule } from '../demand.module';
import { DemandController } from './demand.controller';
import { PublicDemandController } from './public-demand.controller';
import { ScreeningController } from './screening.controller';

@Module({
  imports: [DemandModule, IdentityModule],
  controllers: [DemandController, ScreeningController, PublicDemandController],
})
export class DemandHttpModule {}
