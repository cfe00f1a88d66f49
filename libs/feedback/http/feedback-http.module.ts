import { Module } from '@nestjs/common';
import { AchievementModule } from '#achievement';
import { DemandModule } from '#demand';
import { FeedbackModule } from '../feedback.module';
import { FeedbackController } from './feedback.controller';

@Module({ imports: [FeedbackModule, DemandModule, AchievementModule], controllers: [FeedbackController] })
export class FeedbackHttpModule {}
