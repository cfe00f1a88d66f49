import { Module } from '@nestjs/common';
import { FeedbackModule } from '../feedback.module';
import { FeedbackController } from './feedback.controller';

@Module({ imports: [FeedbackModule], controllers: [FeedbackController] })
export class FeedbackHttpModule {}
