import { addDays } from '#kernel/clock';
import { Money } from '#kernel/money';
import type { RuleCode } from './tables/rule-codes';

export interface DatedRule {
  readonly code: string;
  readonly value: number;
  /** The first day on which it counts, YYYY-MM-DD. */
  readonly validFrom: string;
  readonly sourceZh: string;
  readonly sourceEn: string;
}

const fenInWanYuan = 1_000_000n;

/** What each rule is on one day, so that one case is judged by one set of numbers. */
export class RulesOfDay {
  private readonly inForce = new Map<string, DatedRule>();

  /** The rules in any order; those of later days are left out. */
  constructor(
    readonly day: string,
    dated: readonly DatedRule[],
  ) {
    for (const rule of dated) {
      const isLater = rule.validFrom > (this.inForce.get(rule.code)?.validFrom ?? '');
      if (rule.validFrom <= day && isLater) this.inForce.set(rule.code, rule);
    }
  }

  find(code: RuleCode): DatedRule | undefined {
    return this.inForce.get(code);
  }

  number(code: RuleCode): number {
    const rule = this.inForce.get(code);
    if (!rule) throw new Error(`there is no rule ${code} on ${this.day}`);
    return rule.value;
  }

  /** A rule in 万元 as a sum. */
  money(code: RuleCode): Money {
    return Money.fen(BigInt(this.number(code)) * fenInWanYuan);
  }

  /** The day that lies so many days after this one. */
  daysAhead(code: RuleCode): string {
    return addDays(this.day, this.number(code));
  }
}
