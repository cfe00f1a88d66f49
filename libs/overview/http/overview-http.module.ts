import { Module } from '@nestjs/common';
import { OverviewModule } from '../overview.module';
import { FiguresController } from './figures.controller';

@Module({ imports: [OverviewModule], controllers: [FiguresController] })
export class OverviewHttpModule {}
