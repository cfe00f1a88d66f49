import { IndexPublished } from '#matching';
import { aDemandForm, anAchievementForm } from './forms';
import type { RunningApi } from './running-api';
import type { Visitor } from './visitor';

/** The people who bring demands and achievements before the public, by the product's own routes. */
export class Market {
  static async open(api: RunningApi): Promise<Market> {
    const [expert, reviewer] = await Promise.all([api.signIn('expert'), api.signIn('platform_reviewer')]);
    return new Market(api, expert, reviewer);
  }

  private constructor(
    private readonly api: RunningApi,
    readonly expert: Visitor,
    readonly reviewer: Visitor,
  ) {}

  /** Answers the id of the published demand; matched only after `api.drain()`. */
  async publishDemand(owner: Visitor, given: object = {}): Promise<string> {
    const { id, version } = await owner.done(owner.post('/demands', aDemandForm(given)));
    const submitted = await owner.done(owner.post(`/demands/${id}/submission`, { version }));
    const taken = await this.expert.done(this.expert.post(`/demands/${id}/screening`, { version: submitted.version }));
    const verdict = { version: taken.version, verdict: 'pass', reasonCodes: [] };
    await this.expert.done(this.expert.post(`/demands/${id}/screening/decision`, verdict));
    return id;
  }

  async withdrawDemand(owner: Visitor, id: string): Promise<void> {
    const [row] = await this.api.query<{ version: number }>(`SELECT version FROM demand.demands WHERE id = $1`, [id]);
    const move = { version: row?.version, action: 'withdraw', reasonCode: 'withdraw.no_longer_needed' };
    await owner.done(owner.post(`/demands/${id}/moves`, move));
  }

  async publishAchievement(office: Visitor, given: object = {}): Promise<string> {
    const { id, version } = await office.done(office.post('/achievements', anAchievementForm(given)));
    const submitted = await office.done(office.post(`/achievements/${id}/submission`, { version }));
    const verdict = { version: submitted.version, verdict: 'pass', reasonCodes: [] };
    await this.reviewer.done(this.reviewer.post(`/achievements/${id}/review/decision`, verdict));
    return id;
  }

  async withdrawAchievement(office: Visitor, id: string): Promise<void> {
    const [row] = await this.api.query<{ version: number }>(
      `SELECT version FROM achievement.achievements WHERE id = $1`,
      [id],
    );
    const move = { version: row?.version, action: 'withdraw', reasonCode: 'withdraw.ip_lapsed' };
    await office.done(office.post(`/achievements/${id}/moves`, move));
  }

  /** Empties the market: nothing is published any more, and nobody waits for anything. */
  async clear(): Promise<void> {
    await this.api.query(
      `TRUNCATE demand.demands, demand.demand_revisions, achievement.achievements, achievement.achievement_revisions CASCADE`,
    );
    await this.api.get(IndexPublished).all();
    await this.api.query(`UPDATE platform.outbox_messages SET done_at = now() WHERE done_at IS NULL`);
  }
}
