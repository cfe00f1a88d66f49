import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { FeedbackModule } from '#feedback';
import { TaxonomyModule } from '#taxonomy';
import { AskLearning } from './ask-learning';
import { LearnWeights } from './learn-weights';
import { LearningLedger } from './learning-ledger';
import { MoveWeightSet } from './move-weight-set';
import { PreviewWeights } from './preview-weights';
import { ProposeWeights } from './propose-weights';
import { WeightSetCase } from './weight-set.entity';
import { WeightSetQueries } from './weight-set.queries';
import { WeightSetStore } from './weight-set.store';
import './learning.texts';
import './weight-reasons';

const parts = [
  LearningLedger,
  LearnWeights,
  AskLearning,
  ProposeWeights,
  MoveWeightSet,
  PreviewWeights,
  WeightSetStore,
  WeightSetQueries,
];

@Module({
  imports: [FeedbackModule, TaxonomyModule, TypeOrmModule.forFeature([WeightSetCase])],
  providers: parts,
  exports: parts,
})
export class LearningModule {}
