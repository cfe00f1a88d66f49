import { Module } from '@nestjs/common';
import { AchievementModule } from '#achievement';
import { DemandModule } from '#demand';
import { DocumentFeed } from './document-feed';
import { GiveMatchFeedback } from './give-match-feedback';
import { IndexPublished } from './index-published';
import { LiveIndex } from './live-index';
import { MatchingQueries } from './matching.queries';
import { RepeatRun } from './repeat-run';
import { RunMatch } from './run-match';
import { SearchPublished } from './search-published';
import './match-reasons';
import './matching.texts';

const parts = [
  DocumentFeed,
  LiveIndex,
  IndexPublished,
  RunMatch,
  RepeatRun,
  MatchingQueries,
  GiveMatchFeedback,
  SearchPublished,
];

@Module({ imports: [DemandModule, AchievementModule], providers: parts, exports: parts })
export class MatchingModule {}
