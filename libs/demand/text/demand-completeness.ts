import { type CompletenessPart, isRight, isWritten, partOf } from '#kernel/completeness';
import { isReachable } from '#kernel/contact';
import type { Fault } from '#kernel/domain-error';
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

/** By the words of the form's labels: whoever is told what is missing looks for just that word (test/architecture/field-words.spec.ts). */
export const demandMissing = new CodeTable(
  'demandMissing',
  rowsOf({
    demandType: ['需求类型', 'Type of need'],
    highTechField: ['技术领域', 'Technical field'],
    keywords: ['关键词（个数不足）', 'Keywords (too few)'],
    background: ['要解决的问题', 'The problem to solve'],
    indicators: ['技术指标', 'Technical indicators'],
    budget: ['预算', 'Budget'],
    cooperationModes: ['合作方式', 'Form of cooperation'],
    deadline: ['期望完成日期', 'Wanted by'],
    decisionOwner: ['决策人', 'Decision owner'],
    contact: ['联系人', 'Contact'],
    declaredUnclassified: ['不涉密声明', 'Declaration that nothing is classified'],
    invitedUsccs: ['受邀单位', 'Invited organisations'],
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
    indicators: ['技术指标（写明数值与单位）', 'Technical indicators (value and unit)'],
    existingBasis: ['已有基础', 'What exists already'],
    budget: ['预算', 'Budget'],
    deadline: ['期望完成日期', 'Wanted by'],
    terms: ['知识产权安排与合作方式', 'Intellectual property and form of cooperation'],
    decisionOwner: ['决策人', 'Decision owner'],
    attachments: ['附件', 'Attachments'],
    keywords: ['关键词', 'Keywords'],
  }),
);

/** The score of domain 3.4, shown before submission so that a good demand is easy to write; the weights are its own. What is wrong counts as little as what is missing. */
export function completenessOf(
  content: DemandContent,
  missing: readonly string[],
  faults: readonly Fault[] = [],
): CompletenessPart[] {
  const { indicators, budget, budgetNegotiable, ipArrangement, cooperationModes } = content;
  const quantified = indicators.filter(({ value, unit }) => /\d/.test(value) && unit.trim()).length;
  return [
    partOf('indicators', 30, indicators.length > 0 && quantified / indicators.length),
    partOf('existingBasis', 15, isWritten(content.existingBasis)),
    partOf('budget', 15, isRight(faults, 'budget') && (budget !== null || (budgetNegotiable && 0.5))),
    partOf('deadline', 10, content.deadline !== null && isRight(faults, 'deadline')),
    partOf('terms', 10, (Number(ipArrangement !== null) + Number(cooperationModes.length > 0)) / 2),
    partOf('decisionOwner', 10, isWritten(content.decisionOwner)),
    partOf('attachments', 5, content.attachmentIds.length > 0),
    partOf('keywords', 5, !missing.includes('keywords') && isRight(faults, 'keywords')),
  ];
}
