import type { DemandContent, DemandRevision, Indicator } from '../../api/shapes';
import { wanFromFen } from '../../parts/money-text';
import type { Language } from '../../words/words';

export type TypedIndicator = Partial<Indicator>;

/** What the fields hold while somebody types; the contract's shape is made only when it is sent. */
export type DemandValues = Partial<
  Omit<DemandContent, 'language' | 'keywords' | 'budget' | 'invitedUsccs' | 'indicators' | 'translations'>
> & {
  language: Language;
  keywordText?: string;
  budgetWan?: string;
  invitedText?: string;
  indicators?: (TypedIndicator | undefined)[];
  translations?: Record<string, { text?: string; isChecked?: boolean } | undefined>;
};

/** The server names the contract's fields; these have another name while typed. */
export const renamedFields = {
  keywords: 'keywordText',
  budget: 'budgetWan',
  'budget.fen': 'budgetWan',
  invitedUsccs: 'invitedText',
  contact: 'contact.name',
} as const;

/** Where the form keeps what is compared under another key. */
export const places = {
  keywords: ['keywordText'],
  budget: ['budgetWan', 'budgetNegotiable'],
  invitedUsccs: ['invitedText'],
} as const;

export const mostIndicators = 30;
export const emptyIndicator: TypedIndicator = { operator: 'ge', mustHave: true };

/** `known`: what one would have to type a second time. */
export function emptyDemand(
  language: Language,
  known: Pick<DemandValues, 'contact' | 'districtCode' | 'industry'> = {},
): DemandValues {
  return {
    ...known,
    language,
    indicators: [emptyIndicator],
    cooperationModes: [],
    attachmentIds: [],
    visibility: 'public',
    anonymous: false,
    declaredUnclassified: false,
  };
}

export function valuesOf({ keywords, budget, invitedUsccs, indicators, ...revision }: DemandRevision): DemandValues {
  return {
    ...revision,
    contact: revision.contact ?? undefined,
    indicators: indicators.length > 0 ? [...indicators] : [emptyIndicator],
    keywordText: keywords.join('、'),
    invitedText: invitedUsccs.join('\n'),
    budgetWan: budget ? wanFromFen(budget.fen) : undefined,
  };
}

/** A row somebody opened and left empty is not an indicator. */
export function isStarted(value: TypedIndicator | undefined): value is TypedIndicator {
  return [value?.name, value?.value, value?.valueTo, value?.unit, value?.testMethod, value?.currentLevel].some((text) =>
    Boolean(text?.trim()),
  );
}

/** A row can be kept once it says what is measured and how much. */
export function isWhole(value: TypedIndicator | undefined): value is TypedIndicator {
  return Boolean(value?.name?.trim() && value.value?.trim() && (value.operator !== 'range' || value.valueTo?.trim()));
}
