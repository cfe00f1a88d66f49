import { Module } from '@nestjs/common';
import { FeedbackModule } from '#feedback';
import { MatchingModule } from './matching.module';
import { UnlistClosedAchievement } from './on-achievement-closed';
import { IndexPublishedAchievement } from './on-achievement-published';
import { UnlistClosedDemand } from './on-demand-closed';
import { IndexPublishedDemand } from './on-demand-published';
import { MatchIndexedDocument } from './on-document-indexed';
import { RefineJudgedList } from './on-feedback-given';
import { MatchWantedDemand } from './on-match-wanted';
import { MatchEmbeddedDocument } from './semantic/on-document-embedded';
import { EmbedIndexedDocument } from './semantic/on-document-indexed';

/** What the matcher does on its own; only the worker loads it. */
@Module({
  imports: [FeedbackModule, MatchingModule],
  providers: [
    IndexPublishedDemand,
    UnlistClosedDemand,
    IndexPublishedAchievement,
    UnlistClosedAchievement,
    MatchIndexedDocument,
    EmbedIndexedDocument,
    MatchEmbeddedDocument,
    RefineJudgedList,
    MatchWantedDemand,
  ],
})
export class MatchingReactionsModule {}
