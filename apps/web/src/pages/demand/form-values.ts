import type { DemandContent, DemandRevision, Indicator } from '../../api/shapes';
import { filled, wordsOf } from '../../parts/form/words-of';
import { fenFromWan, wanFromFen } from '../../parts/money-text';
import type { Language } from '../../words/words';

/** What the fields hold while somebody types; the contract's shape is made only when it is sent. */
export type DemandValues = Partial<
  Pick<
    DemandContent,
    | 'title'
    | 'titleEn'
    | 'demandType'
    | 'highTechField'
    | 'contractField'
    | 'industry'
    | 'background'
    | 'backgroundEn'
    | 'existingBasis'
    | 'budgetNegotiable'
    | 'cooperationModes'
    | 'deadline'
    | 'validUntil'
    | 'ipArrangement'
    | 'solverConditions'
    | 'decisionOwner'
    | 'districtCode'
    | 'anonymous'
    | 'contact'
  >
> & { language: Language; keywordText?: string; budgetWan?: string; indicators?: (Partial<Indicator> | undefined)[] };

/** The server names the contract's fields; these have another name while typed. */
export const renamedFields = {
  keywords: 'keywordText',
  budget: 'budgetWan',
  'budget.fen': 'budgetWan',
  contact: 'contact.name',
} as const;

const emptyIndicator = { operator: 'ge', mustHave: true } as const;

export function emptyDemand(language: Language): DemandValues {
  return { language, indicators: [emptyIndicator], cooperationModes: [], anonymous: false };
}

export function valuesOf(revision: DemandRevision): DemandValues {
  return {
    ...revision,
    indicators: revision.indicators.length > 0 ? revision.indicators : [emptyIndicator],
    keywordText: revision.keywords.join('、'),
    budgetWan: revision.budget ? wanFromFen(revision.budget.fen) : undefined,
  };
}

function indicatorOf(value: Partial<Indicator>): Indicator {
  return {
    name: value.name?.trim() ?? '',
    operator: value.operator ?? 'ge',
    value: value.value?.trim() ?? '',
    valueTo: value.operator === 'range' ? filled(value.valueTo) : undefined,
    unit: value.unit?.trim() ?? '',
    testMethod: filled(value.testMethod),
    currentLevel: filled(value.currentLevel),
    mustHave: value.mustHave ?? false,
  };
}

/** A row somebody opened and left empty is not an indicator; a half-filled one is sent, so that its fault is told. */
export function isStarted(value: Partial<Indicator> | undefined): value is Partial<Indicator> {
  return Boolean(value?.name?.trim() || value?.value?.trim() || value?.unit?.trim());
}

export function contentOf(values: DemandValues): DemandContent {
  const fen = values.budgetWan ? fenFromWan(values.budgetWan) : null;
  const contact = values.contact;
  return {
    language: values.language,
    anonymous: values.anonymous ?? false,
    title: values.title?.trim() ?? '',
    titleEn: filled(values.titleEn),
    demandType: filled(values.demandType),
    highTechField: filled(values.highTechField),
    contractField: filled(values.contractField),
    industry: filled(values.industry),
    keywords: wordsOf(values.keywordText),
    background: filled(values.background),
    backgroundEn: filled(values.backgroundEn),
    existingBasis: filled(values.existingBasis),
    indicators: (values.indicators ?? []).filter(isStarted).map(indicatorOf),
    budget: fen ? { fen } : null,
    budgetNegotiable: values.budgetNegotiable ?? false,
    cooperationModes: values.cooperationModes ?? [],
    deadline: filled(values.deadline),
    validUntil: filled(values.validUntil),
    ipArrangement: filled(values.ipArrangement),
    solverConditions: filled(values.solverConditions),
    decisionOwner: filled(values.decisionOwner),
    districtCode: filled(values.districtCode),
    contact: contact?.name?.trim()
      ? { name: contact.name.trim(), phone: filled(contact.phone), email: filled(contact.email) }
      : undefined,
  };
}
