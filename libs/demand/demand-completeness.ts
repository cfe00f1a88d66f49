import { isReachable } from '#kernel/contact';
import { CodeTable, rowsOf } from '#taxonomy';
import type { DemandContent } from './demand-content.entity';

const checks: Readonly<Record<string, (content: DemandContent) => boolean>> = {
  demandType: (content) => content.demandType !== null,
  highTechField: (content) => content.highTechField !== null,
  keywords: (content) => content.keywords.length >= 3,
  background: (content) => Boolean(content.background?.trim()),
  indicators: (content) => content.indicators.length > 0,
  budget: (content) => content.budget !== null || content.budgetNegotiable,
  cooperationModes: (content) => content.cooperationModes.length > 0,
  deadline: (content) => content.deadline !== null,
  decisionOwner: (content) => Boolean(content.decisionOwner?.trim()),
  contact: (content) => isReachable(content.contact),
  declaredUnclassified: (content) => content.declaredUnclassified,
};

export const demandMissing = new CodeTable(
  'demandMissing',
  rowsOf({
    demandType: ['需求类型', 'Kind of demand'],
    highTechField: ['技术领域', 'Technology field'],
    keywords: ['关键词（至少 3 个）', 'Keywords (at least 3)'],
    background: ['现状与痛点', 'Present state and pain'],
    indicators: ['量化指标', 'Quantified indicators'],
    budget: ['意向投入', 'Budget'],
    cooperationModes: ['合作方式', 'Cooperation mode'],
    deadline: ['期望解决时限', 'Deadline'],
    decisionOwner: ['决策归属', 'Decision owner'],
    contact: ['联系人', 'Contact'],
    declaredUnclassified: ['不涉密声明', 'Declaration that nothing is classified'],
  }),
);

/** What the form requires and this content lacks, as codes of `demandMissing`. */
export function missingFrom(content: DemandContent): string[] {
  return Object.entries(checks)
    .filter(([, isThere]) => !isThere(content))
    .map(([code]) => code);
}

export interface CompletenessPart {
  readonly code: string;
  readonly points: number;
  readonly max: number;
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
    keywords: ['关键词', 'Keywords'],
  }),
);

/**
 * The parts of the score of domain 3.4, shown before submission so that a good demand is easy to write. Its 5 points for
 * attachments are left out until a demand can have any: nobody could ever reach them.
 */
export function completenessOf(content: DemandContent): CompletenessPart[] {
  const quantified = content.indicators.filter(
    (indicator) => /\d/.test(indicator.value) && indicator.unit.trim(),
  ).length;
  return [
    {
      code: 'indicators',
      max: 30,
      points: content.indicators.length === 0 ? 0 : Math.round((30 * quantified) / content.indicators.length),
    },
    { code: 'existingBasis', max: 15, points: content.existingBasis?.trim() ? 15 : 0 },
    { code: 'budget', max: 15, points: content.budget ? 15 : content.budgetNegotiable ? 8 : 0 },
    { code: 'deadline', max: 10, points: content.deadline ? 10 : 0 },
    { code: 'terms', max: 10, points: (content.ipArrangement ? 5 : 0) + (content.cooperationModes.length > 0 ? 5 : 0) },
    { code: 'decisionOwner', max: 10, points: content.decisionOwner?.trim() ? 10 : 0 },
    { code: 'keywords', max: 5, points: content.keywords.length >= 3 ? 5 : 0 },
  ];
}

/** Out of 100, whatever the parts there are add up to. */
export function scoreOf(parts: readonly CompletenessPart[]): number {
  const sum = (of: 'points' | 'max') => parts.reduce((total, part) => total + part[of], 0);
  return Math.round((100 * sum('points')) / sum('max'));
}
