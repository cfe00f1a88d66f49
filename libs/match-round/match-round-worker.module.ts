import { Module } from '@nestjs/common';
import { MatchingModule } from '#matching';
import { MatchRoundModule } from './match-round.module';
import { BeginAskedRound } from './on-round-asked';
import { RoundFlow } from './round-flow';
import { RoundWorkers } from './round-workers';
import { StartUpgradeRound } from './start-upgrade-round';
import { StartNightlyRound } from './start-nightly-round';
import { TendRounds } from './tend-rounds';

const parts = [RoundFlow, RoundWorkers, TendRounds, StartNightlyRound, StartUpgradeRound];

/** For the worker: rounds are cut, computed and stored away from the requests. */
@Module({
  imports: [MatchingModule, MatchRoundModule],
  providers: [...parts, BeginAskedRound],
  exports: [...parts, MatchRoundModule],
})
export class MatchRoundWorkerModule {}
