import { Injectable } from '@nestjs/common';
import { FeedbackLedger, type JudgedPair, type Side, type Verdict } from '#feedback';
import { NotFound } from '#kernel/domain-error';
import type { Receipt } from '#platform/audit/receipt';
import { Receipts } from '#platform/audit/receipts';
import { Database } from '#platform/database/database';
import type { Actor } from '#platform/http/actor';
import { MatchingQueries } from './matching.queries';
import { PairStanding } from './pair-standing';

export interface MatchFeedback {
  readonly matchId: string;
  readonly verdict: Verdict;
  readonly reasonCode: string | null;
  readonly reasonText: string | null;
}

@Injectable()
export class GiveMatchFeedback {
  constructor(
    private readonly database: Database,
    private readonly matches: MatchingQueries,
    private readonly standing: PairStanding,
    private readonly ledger: FeedbackLedger,
    private readonly receipts: Receipts,
  ) {}

  /** The demand's owner, or an expert, says whether a proposed pair is relevant. */
  async execute(command: MatchFeedback, actor: Actor): Promise<Receipt> {
    const pair = await this.pairOf(command);
    return this.say(pair, await this.standing.ofNeed(pair, actor), command, actor);
  }

  /** The achievement's owner says whether an open demand is one for it. */
  async executeFromInterest(command: MatchFeedback, actor: Actor): Promise<Receipt> {
    const pair = await this.pairOf(command);
    await this.standing.checkInterest(pair, actor);
    return this.say(pair, 'achievement', command, actor);
  }

  private async pairOf({ matchId }: MatchFeedback): Promise<JudgedPair> {
    const pair = await this.matches.judged(matchId);
    if (!pair) throw new NotFound();
    return pair;
  }

  private say(pair: JudgedPair, side: Side, command: MatchFeedback, actor: Actor): Promise<Receipt> {
    const { verdict, reasonCode, reasonText: text } = command;
    return this.database.transaction(async (tx) => {
      await this.standing.checkImpartial(tx, pair, { side, verdict }, actor);
      return this.receipts.keep(tx, actor, await this.ledger.add(tx, pair, { side, verdict, reasonCode, text }, actor));
    });
  }
}
