import { type CompletenessPart, isWritten, partOf } from '#kernel/completeness';
import { isReachable } from '#kernel/contact';
import { CodeTable, rowsOf, type RulesOfDay } from '#taxonomy';
import type { DemandContent } from './demand-content.entity';

const checks: Readonly<Record<string, (content: DemandContent, rules: RulesOfDay) => boolean>> = {
  demandType: (content) => content.demandType !== null,
  highTechField: (content) => content.highTechField !== null,
  keywords: (content, rules) => content.keywords.length >= rules.number('demand.fewest_keywords'),
  background: (content) => Boolean(content.background?.trim()),
  indicators: (content) => content.indicators.length > 0,
  budget: (content) => content.budget !== null || content.budgetNegotiable,
  cooperationModes: (content) => content.cooperationModes.length > 0,
  deadline: (content) => content.deadline !== null,
  decisionOwner: (content) => Boolean(content.decisionOwner?.trim()),
  contact: (content) => isReachable(content.contact),
  declaredUnclassified: (content) => content.declaredUnclassified,
  // For invited readers alone, and nobody invited: it would be published to no one.
  invitedUsccs: ({ visibility, invitedUsccs }) => visibility !== 'invited' || invitedUsccs.length > 0,
};

export const demandMissing = new CodeTable(
  'demandMissing',
  rowsOf({
    demandType: ['需求类型', 'Kind of demand'],
    highTechField: ['技术领域', 'Technology field'],
    keywords: ['关键词（个数不足）', 'Keywords (too few)'],
    background: ['现状与痛点', 'Present state and pain'],
    indicators: ['量化指标', 'Quantified indicators'],
    budget: ['意向投入', 'Budget'],
    cooperationModes: ['合作方式', 'Cooperation mode'],
    deadline: ['期望解决时限', 'Deadline'],
    decisionOwner: ['决策归属', 'Decision owner'],
    contact: ['联系人', 'Contact'],
    declaredUnclassified: ['不涉密声明', 'Declaration that nothing is classified'],
    invitedUsccs: ['受邀单位', 'Organisations invited'],
  }),
);

/** What the form requires and this content lacks, as codes of `demandMissing`. */
export function missingFrom(content: DemandContent, rules: RulesOfDay): string[] {
  return Object.entries(checks)
    .filter(([, isThere]) => !isThere(content, rules))
    .map(([code]) => code);
}

export const completenessParts = new CodeTable(
  'completenessParts',
  rowsOf({
    indicators: ['指标量化', 'Quantified indicators'],
    existingBasis: ['现有基础', 'Existing basis'],
    budget: ['意向投入', 'Budget'],
    deadline: ['期望时限', 'Deadline'],
    terms: ['成果归属与合作方式', 'Ownership and mode'],
    decisionOwner: ['决策归属', 'Decision owner'],
    attachments: ['附件', 'Attachments'],
    keywords: ['关键词', 'Keywords'],
  }),
);

/** The score of domain 3.4, shown before submission so that a good demand is easy to write; the weights are its own. */
export function completenessOf(content: DemandContent, missing: readonly string[]): CompletenessPart[] {
  const { indicators, budget, budgetNegotiable, ipArrangement, cooperationModes } = content;
  const quantified = indicators.filter(({ value, unit }) => /\d/.test(value) && unit.trim()).length;
  return [
    partOf('indicators', 30, indicators.length > 0 && quantified / indicators.length),
    partOf('existingBasis', 15, isWritten(content.existingBasis)),
    partOf('budget', 15, budget !== null || (budgetNegotiable && 0.5)),
    partOf('deadline', 10, content.deadline !== null),
    partOf('terms', 10, (Number(ipArrangement !== null) + Number(cooperationModes.length > 0)) / 2),
    partOf('decisionOwner', 10, isWritten(content.decisionOwner)),
    partOf('attachments', 5, content.attachmentIds.length > 0),
    partOf('keywords', 5, !missing.includes('keywords')),
  ];
}
