import { CodeTable, rowsOf } from './code-table';

export const ruleUnits = new CodeTable(
  'ruleUnits',
  rowsOf({
    days: ['天', 'days'],
    minutes: ['分钟', 'minutes'],
    characters: ['字', 'characters'],
    pieces: ['个', 'pieces'],
    wan_yuan: ['万元', '10,000 yuan'],
  }),
);

/** Code: Chinese, English, unit. What each is on a day stands in the database, never in the code. */
const known = {
  'demand.title_length': ['需求名称最多字数', 'Longest title of a demand', 'characters'],
  'demand.fewest_keywords': ['需求关键词最少个数', 'Fewest keywords of a demand', 'pieces'],
  'demand.most_keywords': ['需求关键词最多个数', 'Most keywords of a demand', 'pieces'],
  'demand.validity': ['需求有效期（未另填时）', 'Validity of a demand that names no day', 'days'],
  'demand.renewal': ['需求续期', 'Renewal of a demand', 'days'],
  'demand.longest_validity': ['需求有效期最长', 'Longest validity of a demand', 'days'],
  'demand.longest_deadline': ['需求期望时限最远', 'Latest deadline of a demand', 'days'],
  'demand.largest_budget': ['需求意向投入上限', 'Largest budget of a demand', 'wan_yuan'],
  'achievement.title_length': ['成果名称最多字数', 'Longest title of an achievement', 'characters'],
  'achievement.fewest_keywords': ['成果关键词最少个数', 'Fewest keywords of an achievement', 'pieces'],
  'achievement.most_keywords': ['成果关键词最多个数', 'Most keywords of an achievement', 'pieces'],
  'achievement.confirmation': ['成果“仍可转化”确认的效力', 'How long the word “still available” holds', 'days'],
  'achievement.largest_price': ['成果意向价格上限', 'Largest price of an achievement', 'wan_yuan'],
  'reminder.first': ['到期前第一次提醒', 'First reminder before the end', 'days'],
  'reminder.last': ['到期前最后一次提醒', 'Last reminder before the end', 'days'],
  'draft.sitting': ['一次连续编辑的时长', 'One sitting of writing', 'minutes'],
} as const satisfies Readonly<Record<string, readonly [zh: string, en: string, unit: string]>>;

export type RuleCode = keyof typeof known;

export const ruleCodes = Object.keys(known) as readonly RuleCode[];

/** The numbers that the platform works with, by the words that people know them by. */
export const rules = new CodeTable(
  'rules',
  ruleCodes.map((code) => ({ code, zh: known[code][0], en: known[code][1] })),
);

export function isRuleCode(code: string): code is RuleCode {
  return Object.hasOwn(known, code);
}

export function unitOf(code: RuleCode): string {
  return known[code][2];
}
