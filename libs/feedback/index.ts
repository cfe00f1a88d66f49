// The door: what people say about pairs of a demand and an achievement, and what of it counts.
export { FeedbackModule } from './feedback.module';
export { FeedbackLedger } from './feedback-ledger';
export { FeedbackPersonalData } from './feedback-personal-data';
export { FeedbackQueries, type OwnersWords } from './feedback.queries';
export { UnheardStatements } from './unheard-statements.queries';
export { feedbackGiven } from './feedback.events';
export { FeedbackReasonMissing, InterestOnOtherSide, NothingToWithdraw, OwnPairJudged } from './feedback.errors';
export { allReasons } from './feedback-reasons';
export { type JudgedPair, type Side, sides, type Statement, type Verdict, verdicts, type Word } from './statement';
