import { Module } from '@nestjs/common';
import { OverviewModule } from '../overview.module';
import { FiguresController } from './figures.controller';
import { WaitingController } from './waiting.controller';

@Module({ imports: [OverviewModule], controllers: [FiguresController, WaitingController] })
export class OverviewHttpModule {}
