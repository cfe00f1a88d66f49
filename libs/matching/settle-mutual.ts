import { Injectable } from '@nestjs/common';
import { NotFound } from '#kernel/domain-error';
import { Audit } from '#platform/audit/audit';
import { Database } from '#platform/database/database';
import { type Actor, organisationOf } from '#platform/http/actor';
import { PairNotMutual } from './matching.errors';
import { MatchingQueries } from './matching.queries';
import { PairStanding } from './pair-standing';

export interface MutualSettlement {
  readonly matchId: string;
  readonly side: 'demand' | 'achievement';
}

/** An organisation has done with a pair that both sides said yes to; the other side is not told and goes on by itself. */
@Injectable()
export class SettleMutual {
  constructor(
    private readonly database: Database,
    private readonly matches: MatchingQueries,
    private readonly standing: PairStanding,
    private readonly audit: Audit,
  ) {}

  async execute({ matchId, side }: MutualSettlement, actor: Actor): Promise<void> {
    const pair = await this.matches.judged(matchId);
    if (!pair) throw new NotFound();
    // An expert who acts for nobody's demand is no side of it.
    if (side === 'achievement') await this.standing.checkInterest(pair, actor);
    else if ((await this.standing.ofNeed(pair, actor)) !== 'demand') throw new NotFound();
    const { demandId, achievementId } = pair;
    const [mutual] = await this.matches.mutual([demandId], [achievementId], organisationOf(actor));
    if (!mutual) throw new PairNotMutual();
    if (mutual.isSettled) return;
    await this.database.transaction(async (tx) => {
      await tx.query(
        `INSERT INTO matching.settled_pairs (demand_id, achievement_id, organisation_id) VALUES ($1, $2, $3)
         ON CONFLICT (demand_id, achievement_id, organisation_id) DO UPDATE SET settled_at = now()`,
        [demandId, achievementId, organisationOf(actor)],
      );
      const facts = { side };
      await this.audit.record(tx, actor, { action: 'settle_mutual', entity: 'match', entityId: matchId, facts });
    });
  }
}
