// The door: all open demands against all achievements at once.
export { MatchRoundModule } from './match-round.module';
export { MatchRoundWorkerModule } from './match-round-worker.module';
export { RoundWorkers } from './round-workers';
export { TendRounds } from './tend-rounds';
export { StartUpgradeRound } from './start-upgrade-round';
export { StartNightlyRound } from './start-nightly-round';
export { StartRound } from './start-round';
export { PlanRound } from './plan-round';
export { WorkChunk } from './work-chunk';
export { RoundQueries, type RoundRow } from './round.queries';
export { roundLifecycle } from './round.lifecycle';
