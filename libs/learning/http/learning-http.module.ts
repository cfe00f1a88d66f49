import { Module } from '@nestjs/common';
import { MatchingModule } from '#matching';
import { LearningModule } from '../learning.module';
import { LearningController } from './learning.controller';
import { WeightSetController } from './weight-set.controller';
import { WeightSetSubject } from './weight-set.subject';

@Module({
  imports: [LearningModule, MatchingModule],
  controllers: [WeightSetController, LearningController],
  providers: [WeightSetSubject],
})
export class LearningHttpModule {}
