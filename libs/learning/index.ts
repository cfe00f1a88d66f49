// The door: learning weights from what people said, and putting a set in force.
export { LearningModule } from './learning.module';
export { LearningReactionsModule } from './learning-reactions.module';
export { LearnWeights, type LearningOutcome } from './learn-weights';
export { LearningLedger, type Replay } from './learning-ledger';
export { WeightSetQueries } from './weight-set.queries';
export { attemptLearning, hashOfLearning, type LearningReport, type LearningRules } from './method/attempt-learning';
