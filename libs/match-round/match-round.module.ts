import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MatchingModule } from '#matching';
import { CodeTable } from '#taxonomy';
import { CancelRound } from './cancel-round';
import { ChunkLeases } from './chunk-leases';
import { MatchRound } from './match-round.entity';
import { PlanRound } from './plan-round';
import { roundLifecycle } from './round.lifecycle';
import { RoundQueries } from './round.queries';
import { RoundStore } from './round.store';
import { StartRound } from './start-round';
import { WorkChunk } from './work-chunk';
import './match-round.texts';
import './round-reasons';

export const roundStates = new CodeTable(
  'matchRoundStates',
  roundLifecycle.states.map((code) => ({ code, ...roundLifecycle.table[code].staffLabel })),
);

const parts = [StartRound, CancelRound, PlanRound, WorkChunk, ChunkLeases, RoundQueries, RoundStore];

@Module({
  imports: [MatchingModule, TypeOrmModule.forFeature([MatchRound])],
  providers: parts,
  exports: parts,
})
export class MatchRoundModule {}
