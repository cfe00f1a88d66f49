import { Module } from '@nestjs/common';
import { LearningModule } from './learning.module';
import { LearnAskedWeights } from './on-learning-asked';
import { MatchAllAgain } from './on-weights-activated';

/** What learning does on its own; only the worker loads it. */
@Module({ imports: [LearningModule], providers: [LearnAskedWeights, MatchAllAgain] })
export class LearningReactionsModule {}
