import { type RuleCode, ruleCodes } from './rule-codes';
import { RulesOfDay } from './rules-of-day';

const usual: Readonly<Record<RuleCode, number>> = {
  'demand.title_length': 50,
  'demand.fewest_keywords': 3,
  'demand.most_keywords': 8,
  'demand.validity': 180,
  'demand.renewal': 180,
  'demand.longest_validity': 1095,
  'demand.longest_deadline': 1825,
  'demand.largest_budget': 1_000_000,
  'achievement.title_length': 60,
  'achievement.fewest_keywords': 3,
  'achievement.most_keywords': 8,
  'achievement.confirmation': 365,
  'achievement.largest_price': 1_000_000,
  'reminder.first': 30,
  'reminder.last': 7,
  'draft.sitting': 30,
};

/** The rules of a day for tests without a database: the usual ones, or others. */
export function someRules(day: string, others: Partial<Record<RuleCode, number>> = {}): RulesOfDay {
  const values = { ...usual, ...others };
  return new RulesOfDay(
    day,
    ruleCodes.map((code) => ({
      code,
      value: values[code],
      validFrom: '2020-01-01',
      sourceZh: '测试',
      sourceEn: 'test',
    })),
  );
}
