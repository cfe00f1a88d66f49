import { type RuleCode, ruleCodes, rules, ruleUnits, unitOf } from '../tables/rule-codes';
import type { DatedRule, RulesOfDay } from '../rules-of-day';
import type { WordsResponse } from './taxonomy.response';

export class RuleResponse {
  code: string;
  zh: string;
  en: string;
  value: number;
  /** A code of `ruleUnits`. */
  unit: string;
  unitWords: WordsResponse;
  /** Since when it is so, YYYY-MM-DD. */
  since: string;
  source: WordsResponse;

  static from(code: RuleCode, { value, validFrom, sourceZh, sourceEn }: DatedRule): RuleResponse {
    const [words, unit] = [rules.label(code), ruleUnits.label(unitOf(code))];
    return {
      code,
      zh: words.zh,
      en: words.en,
      value,
      unit: unitOf(code),
      unitWords: { zh: unit.zh, en: unit.en },
      since: validFrom,
      source: { zh: sourceZh, en: sourceEn },
    };
  }
}

export class RulesResponse {
  /** The day in Shanghai for which these count. */
  day: string;
  rules: RuleResponse[];

  static from(today: RulesOfDay): RulesResponse {
    const found = ruleCodes.map((code) => [code, today.find(code)] as const);
    return { day: today.day, rules: found.flatMap(([code, rule]) => (rule ? [RuleResponse.from(code, rule)] : [])) };
  }
}
