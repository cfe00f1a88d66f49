import { Module } from '@nestjs/common';
import { MatchingModule } from './matching.module';
import { UnlistClosedAchievement } from './on-achievement-closed';
import { IndexPublishedAchievement } from './on-achievement-published';
import { UnlistClosedDemand } from './on-demand-closed';
import { IndexPublishedDemand } from './on-demand-published';
import { MatchIndexedDocument } from './on-document-indexed';

/** What the matcher does on its own; only the worker loads it. */
@Module({
  imports: [MatchingModule],
  providers: [
    IndexPublishedDemand,
    UnlistClosedDemand,
    IndexPublishedAchievement,
    UnlistClosedAchievement,
    MatchIndexedDocument,
  ],
})
export class MatchingReactionsModule {}
