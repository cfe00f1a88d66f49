import { Injectable } from '@nestjs/common';
import type { Bilingual } from '#kernel/bilingual';
import { Clock, dayInShanghai } from '#kernel/clock';
import { newId } from '#kernel/id';
import { Audit } from '#platform/audit/audit';
import { Database } from '#platform/database/database';
import type { Actor } from '#platform/http/actor';
import { DatedRules } from './dated-rules';
import { isRuleCode } from './tables/rule-codes';
import { RuleDayTaken, RuleInThePast, RuleUnknown, RuleValueWrong } from './taxonomy.errors';
import { isDay } from './work-calendar';

export interface NewRule {
  readonly code: string;
  readonly value: number;
  readonly from: string;
  /** The paper that says so. */
  readonly source: Bilingual;
}

const largest = 2_000_000_000;

/** Adds what a rule is from a day on. What was said of a day is never replaced: cases were judged by it. */
@Injectable()
export class SetDatedRule {
  constructor(
    private readonly database: Database,
    private readonly rules: DatedRules,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async execute(rule: NewRule, actor: Actor): Promise<void> {
    const { code, value, from, source } = rule;
    if (!isRuleCode(code)) throw new RuleUnknown({ code });
    if (!Number.isInteger(value) || value < 1 || value > largest) throw new RuleValueWrong({ value: String(value) });
    if (!isDay(from) || from < dayInShanghai(this.clock.now())) throw new RuleInThePast({ from });
    const id = newId();
    await this.database.transaction(async (tx) => {
      const entered = await this.database.query(
        `INSERT INTO taxonomy.dated_rules (code, valid_from, value, source_zh, source_en, id) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (code, valid_from) DO NOTHING RETURNING code`,
        [code, from, value, source.zh, source.en, id],
        tx,
      );
      if (entered.length === 0) throw new RuleDayTaken({ code, from });
      const facts = { code, value, from, source: source.zh };
      await this.audit.record(tx, actor, { action: 'set', entity: 'dated_rule', entityId: id, facts });
    });
    this.rules.forget();
  }
}
