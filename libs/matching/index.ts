// The door: finding what answers a demand, and saying why.
export { MatchingModule } from './matching.module';
export { MatchingReactionsModule } from './matching-reactions.module';
export { IndexPublished } from './index-published';
export { RunMatch } from './run-match';
export { RepeatRun } from './repeat-run';
export { LiveIndex } from './live-index';
