import { Module } from '@nestjs/common';
import { MatchRoundModule } from '../match-round.module';
import { MatchRoundController } from './match-round.controller';
import { MatchRoundSubject } from './match-round.subject';

@Module({ imports: [MatchRoundModule], controllers: [MatchRoundController], providers: [MatchRoundSubject] })
export class MatchRoundHttpModule {}
