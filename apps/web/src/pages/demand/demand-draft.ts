import type { Fault } from '../../api/problem';
import type { DemandContent, DemandRevision, Indicator } from '../../api/shapes';
import type { Draft } from '../../parts/form/autosave';
import { translationsSent } from '../../parts/form/translations-sent';
import { filled, wordsOf } from '../../parts/form/words-of';
import { fenFromWan } from '../../parts/money-text';
import { isStarted, isWhole, type DemandValues, type TypedIndicator, valuesOf } from './form-values';

/** What is sent of the values typed; null without a title, under which alone a text can be kept. */
export function draftOf(values: DemandValues): Draft<DemandContent> | null {
  if (!values.title?.trim()) return null;
  const rows = values.indicators ?? [];
  const { contact } = values;
  const isNameless = !contact?.name?.trim() && Boolean(contact?.phone?.trim() || contact?.email?.trim());
  return { body: contentOf(values), isPartial: isNameless || rows.some((row) => isStarted(row) && !isWhole(row)) };
}

/** Half-filled rows stay on the screen; the server takes whole ones. */
export function contentOf(values: DemandValues): DemandContent {
  const fen = values.budgetWan ? fenFromWan(values.budgetWan) : null;
  const { contact } = values;
  return {
    language: values.language,
    anonymous: values.anonymous ?? false,
    visibility: values.visibility ?? 'public',
    invitedUsccs: wordsOf(values.invitedText?.toUpperCase()),
    declaredUnclassified: values.declaredUnclassified ?? false,
    attachmentIds: values.attachmentIds ?? [],
    title: values.title?.trim() ?? '',
    translations: translationsSent(values.translations),
    keywords: wordsOf(values.keywordText),
    ...textsOf(values),
    indicators: (values.indicators ?? []).filter(isWhole).map(indicatorOf),
    budget: fen ? { fen } : null,
    budgetNegotiable: values.budgetNegotiable ?? false,
    cooperationModes: values.cooperationModes ?? [],
    contact: contact?.name?.trim()
      ? { name: contact.name.trim(), phone: filled(contact.phone), email: filled(contact.email) }
      : undefined,
  };
}

function textsOf(values: DemandValues) {
  return {
    demandType: filled(values.demandType),
    highTechField: filled(values.highTechField),
    contractField: filled(values.contractField),
    industry: filled(values.industry),
    background: filled(values.background),
    existingBasis: filled(values.existingBasis),
    deadline: filled(values.deadline),
    validUntil: filled(values.validUntil),
    ipArrangement: filled(values.ipArrangement),
    solverConditions: filled(values.solverConditions),
    decisionOwner: filled(values.decisionOwner),
    districtCode: filled(values.districtCode),
  };
}

function indicatorOf(value: TypedIndicator): Indicator {
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

/** The server counts the rows it was sent; the screen has those that were left out as well. */
export function faultsOnScreen(faults: readonly Fault[], values: DemandValues): Fault[] {
  const shown = (values.indicators ?? []).flatMap((row, index) => (isWhole(row) ? [index] : []));
  return faults.map((fault) => ({
    ...fault,
    path: fault.path.replace(
      /^indicators[.[](\d+)\]?/,
      (_, index: string) => `indicators.${shown[Number(index)] ?? index}`,
    ),
  }));
}

/** Files hang on the thing whose text this was, and that nothing is classified is declared of each text anew. */
export function contentToCopy(revision: DemandRevision): DemandContent {
  return contentOf({ ...valuesOf(revision), attachmentIds: [], declaredUnclassified: false });
}
