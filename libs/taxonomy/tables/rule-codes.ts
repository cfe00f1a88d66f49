import { CodeTable, rowsOf } from '../code-table';

export const ruleUnits = new CodeTable(
  'ruleUnits',
  rowsOf({
    days: ['天', 'days'],
    workdays: ['个工作日', 'working days'],
    months: ['个月', 'months'],
    points: ['分', 'points'],
    minutes: ['分钟', 'minutes'],
    characters: ['字', 'characters'],
    pieces: ['个', 'pieces'],
    wan_yuan: ['万元', '10,000 yuan'],
    percent: ['%', 'percent'],
  }),
);

/** Code: Chinese, English, unit. What each is on a day stands in the database, never in the code. */
const known = {
  'demand.title_length': ['需求中文标题最多字数', 'Longest Chinese title of a need', 'characters'],
  'demand.title_length_en': ['需求英文标题最多字符数', 'Longest English title of a need', 'characters'],
  'demand.fewest_keywords': ['需求关键词最少个数', 'Fewest keywords of a need', 'pieces'],
  'demand.most_keywords': ['需求关键词最多个数', 'Most keywords of a need', 'pieces'],
  'demand.validity': ['需求有效期（未另填时）', 'Validity of a need that names no day', 'days'],
  'demand.renewal': ['需求续期', 'Renewal of a need', 'days'],
  'demand.longest_validity': ['需求有效期最长', 'Longest validity of a need', 'days'],
  'demand.longest_deadline': ['需求期望时限最远', 'Latest deadline of a need', 'days'],
  'demand.largest_budget': ['需求预算上限', 'Largest budget of a need', 'wan_yuan'],
  'achievement.title_length': ['成果中文标题最多字数', 'Longest Chinese title of an achievement', 'characters'],
  'achievement.title_length_en': ['成果英文标题最多字符数', 'Longest English title of an achievement', 'characters'],
  'achievement.fewest_keywords': ['成果关键词最少个数', 'Fewest keywords of an achievement', 'pieces'],
  'achievement.most_keywords': ['成果关键词最多个数', 'Most keywords of an achievement', 'pieces'],
  'achievement.confirmation': ['成果“仍可转化”确认的效力', 'How long the word “still available” holds', 'days'],
  'achievement.largest_price': ['成果意向价格上限', 'Largest price of an achievement', 'wan_yuan'],
  'reminder.first': ['到期前第一次提醒', 'First reminder before the end', 'days'],
  'reminder.last': ['到期前最后一次提醒', 'Last reminder before the end', 'days'],
  'search.similar_demand': [
    '发布前提示相似需求的相似度',
    'From which likeness on a similar demand is shown',
    'percent',
  ],
  'search.same_text': ['成果文本视为近似重复的相同比例', 'From which common share on texts count as copies', 'percent'],
  'search.alerts_per_day': ['搜索提醒邮件每人每天最多封数', 'Most mails about new results a day', 'pieces'],
  'learning.fewest_demands': ['学习权重至少需要的已评价需求', 'Fewest judged needs to learn weights from', 'pieces'],
  'learning.fewest_organisations': ['学习权重至少需要的单位', 'Fewest organisations to learn weights from', 'pieces'],
  'learning.largest_change': ['每次学习权重最多变化', 'Largest change of a weight at a time', 'percent'],
  'learning.most_of_organisation': ['一个单位最多计入的需求', 'Most needs of one organisation that count', 'pieces'],
  'learning.most_of_account': ['一个账号最多计入的需求', 'Most needs of one account that count', 'pieces'],
  'learning.most_statements': [
    '一个账号一天最多计入的意见',
    'Most statements of one account a day that count',
    'pieces',
  ],
  'exposure.least_ratio': [
    '曝光占比低于成果占比的警戒线',
    'Share of exposure below which an alarm is raised',
    'percent',
  ],
  'exposure.most_ratio': [
    '曝光占比高于成果占比的警戒线',
    'Share of exposure above which an alarm is raised',
    'percent',
  ],
  'exposure.least_achievements': ['曝光警戒至少需要的成果数', 'Fewest achievements of a group for an alarm', 'pieces'],
  'matching.months_from_trl_1': ['成熟度 1 级到可用的月数', 'Months from readiness level 1 to use', 'months'],
  'matching.months_from_trl_2': ['成熟度 2 级到可用的月数', 'Months from readiness level 2 to use', 'months'],
  'matching.months_from_trl_3': ['成熟度 3 级到可用的月数', 'Months from readiness level 3 to use', 'months'],
  'matching.months_from_trl_4': ['成熟度 4 级到可用的月数', 'Months from readiness level 4 to use', 'months'],
  'matching.months_from_trl_5': ['成熟度 5 级到可用的月数', 'Months from readiness level 5 to use', 'months'],
  'matching.months_from_trl_6': ['成熟度 6 级到可用的月数', 'Months from readiness level 6 to use', 'months'],
  'matching.months_from_trl_7': ['成熟度 7 级到可用的月数', 'Months from readiness level 7 to use', 'months'],
  'matching.months_from_trl_8': ['成熟度 8 级到可用的月数', 'Months from readiness level 8 to use', 'months'],
  'matching.lateness': ['晚于期限多久成熟度计零分', 'How late makes maturity count nothing', 'months'],
  'matching.price_limit': ['价格达到预算的多少计零分', 'At what part of the budget a price counts nothing', 'percent'],
  'matching.same_field': ['同领域不同分支的得分', 'Worth of another branch of the same field', 'percent'],
  'matching.related_field': ['相关领域的得分', 'Worth of a related field', 'percent'],
  'matching.same_city': ['同城不同区的得分', 'Worth of another district of the same city', 'percent'],
  'matching.elsewhere': ['外地的得分', 'Worth of another city', 'percent'],
  'matching.no_record': ['尚无转化记录时的得分', 'Worth of no finished transfer yet', 'percent'],
  'matching.full_record': ['转化记录满分所需的完成项数', 'Finished transfers that are a full record', 'pieces'],
  'matching.fresh': ['确认后多久内信息算新', 'How long a confirmed listing counts as fresh', 'days'],
  'matching.stale': ['多久未确认信息计零分', 'After how long without a word a listing counts as stale', 'days'],
  'complexity.manager_optional': [
    '复杂度达到多少可请技术经理人',
    'From which complexity on a technology manager may help',
    'points',
  ],
  'complexity.manager_needed': [
    '复杂度达到多少应请技术经理人',
    'From which complexity on a technology manager is called for',
    'points',
  ],
  'complexity.indicators': ['复杂度：指标多，最多分值', 'Complexity: many indicators, at most', 'points'],
  'complexity.production': ['复杂度：中试与量产，最多分值', 'Complexity: pilot and mass production, at most', 'points'],
  'complexity.compliance': ['复杂度：知识产权与合规，最多分值', 'Complexity: rights and compliance, at most', 'points'],
  'complexity.supply_chain': ['复杂度：供应链，最多分值', 'Complexity: supply chain, at most', 'points'],
  'complexity.long_text': ['复杂度：说明长，最多分值', 'Complexity: long description, at most', 'points'],
  'complexity.budget_unclear': ['复杂度：投入不明，最多分值', 'Complexity: unclear budget, at most', 'points'],
  'complexity.many_indicators': ['多少项指标计满分', 'How many indicators earn all their points', 'pieces'],
  'complexity.much_text': ['多少字的说明计满分', 'How long a description earns all its points', 'characters'],
  'complexity.words_for_all': ['几处词句计满分', 'How many mentions earn all their points', 'pieces'],
  'desk.screening': ['需求审核承诺时限', 'Promise for the screening of a need', 'workdays'],
  'desk.review': ['成果平台审核承诺时限', 'Promise for the review of an achievement', 'workdays'],
  'desk.office_review': ['本单位确认成果的时限', 'Promise of an office to look at a text', 'workdays'],
  'question.answer': ['提问答复时限', 'How soon a question should be answered', 'workdays'],
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
