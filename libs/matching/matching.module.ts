import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { AchievementModule } from '#achievement';
import { DemandModule } from '#demand';
import { FeedbackModule } from '#feedback';
import { IdentityModule } from '#identity';
import { SemanticsModule } from '#semantics';
import { TaxonomyModule } from '#taxonomy';
import { AchievementSource } from './corpus/achievement-source';
import { DemandSource } from './corpus/demand-source';
import { BulkMatching } from './bulk/bulk-matching';
import { MatchPool } from './bulk/match-pool';
import { DocumentFeed } from './corpus/document-feed';
import { DocumentSources } from './corpus/document-sources';
import { GatherInputs } from './run/gather-inputs';
import { GiveMatchFeedback } from './give-match-feedback';
import { IndexPublished } from './corpus/index-published';
import { LiveIndex } from './corpus/live-index';
import { ListedPairs } from './listed-pairs.queries';
import { MatchingQueries } from './matching.queries';
import { PairStanding } from './pair-standing';
import { SettleMutual } from './settle-mutual';
import { NewMatches } from './new-matches.queries';
import { RepeatRun } from './run/repeat-run';
import { EmbedDocument } from './semantic/embed-document';
import { FillVectors } from './semantic/fill-vectors';
import { GatherMeaning } from './semantic/gather-meaning';
import { JudgePairs } from './semantic/judge-pairs';
import { LiveLatent } from './semantic/live-latent';
import { LiveVectors } from './semantic/live-vectors';
import { ShowSentences } from './semantic/show-sentences';
import { RunAsRead } from './run/run-as-read';
import { RunMatch } from './run/run-match';
import { RunQueries } from './run/run.queries';
import { ExplainStanding } from './why/explain-standing';
import './complexity/complexity-terms';
import { WeightSets } from './weight-sets';
import './match-reasons';
import './matching.texts';

const parts = [
  DocumentSources,
  DemandSource,
  AchievementSource,
  DocumentFeed,
  LiveIndex,
  WeightSets,
  GatherInputs,
  LiveVectors,
  LiveLatent,
  GatherMeaning,
  ShowSentences,
  EmbedDocument,
  JudgePairs,
  FillVectors,
  IndexPublished,
  RunMatch,
  RepeatRun,
  ListedPairs,
  MatchingQueries,
  RunQueries,
  RunAsRead,
  ExplainStanding,
  NewMatches,
  PairStanding,
  GiveMatchFeedback,
  SettleMutual,
  MatchPool,
  BulkMatching,
];

@Module({
  imports: [
    DiscoveryModule,
    DemandModule,
    AchievementModule,
    FeedbackModule,
    IdentityModule,
    SemanticsModule,
    TaxonomyModule,
  ],
  providers: parts,
  exports: parts,
})
export class MatchingModule {}
