import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock, dayInShanghai } from '#kernel/clock';
import { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import { type RuleCode, ruleCodes } from './tables/rule-codes';
import { type DatedRule, RulesOfDay } from './rules-of-day';

// A rule begins on a day that was announced before: another process may learn of it some seconds late.
const keptFor = 10_000;

/** The numbers that policy sets and changes by date; every limit and period of the features is read here. */
@Injectable()
export class DatedRules implements OnApplicationBootstrap {
  private kept: { readonly rules: readonly DatedRule[]; readonly until: number } | undefined;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** A process that misses a number would find out in the middle of somebody's work: it does not start. */
  async onApplicationBootstrap(): Promise<void> {
    const today = await this.today();
    const missing = ruleCodes.filter((code) => today.find(code) === undefined);
    if (missing.length > 0)
      throw new Error(
        `没有这些规则的数值，请先运行 migrate · these rules have no value, run migrate: ${missing.join(', ')}`,
      );
  }

  today(tx?: Tx): Promise<RulesOfDay> {
    return this.on(dayInShanghai(this.clock.now()), tx);
  }

  async on(day: string, tx?: Tx): Promise<RulesOfDay> {
    return new RulesOfDay(day, await this.all(tx));
  }

  async number(code: RuleCode, day: string, tx?: Tx): Promise<number> {
    return (await this.on(day, tx)).number(code);
  }

  /** Every rule that was, is or will be. */
  async all(tx?: Tx): Promise<readonly DatedRule[]> {
    const instant = performance.now();
    if (this.kept && instant < this.kept.until) return this.kept.rules;
    const rules = await this.database.query<DatedRule>(
      `SELECT code, value, valid_from::text AS "validFrom", source_zh AS "sourceZh", source_en AS "sourceEn"
         FROM taxonomy.dated_rules ORDER BY code, valid_from`,
      [],
      tx,
    );
    this.kept = { rules, until: instant + keptFor };
    return rules;
  }

  forget(): void {
    this.kept = undefined;
  }
}
