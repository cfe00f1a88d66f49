import { Module } from '@nestjs/common';
import { FiguresQueries } from './figures.queries';

@Module({ providers: [FiguresQueries], exports: [FiguresQueries] })
export class OverviewModule {}
