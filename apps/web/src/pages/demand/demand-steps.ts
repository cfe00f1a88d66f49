import { fieldPath } from '../../parts/form/faults';
import { renamedFields } from './form-values';

/** The fields of each step, by the contract's names; missing points and faults are found by them. */
const fieldsOfSteps: readonly (readonly string[])[] = [
  ['language', 'title', 'demandType', 'highTechField', 'industry', 'keywords', 'districtCode'],
  ['background', 'existingBasis', 'indicators'],
  ['budget', 'budgetNegotiable', 'deadline', 'validUntil', 'cooperationModes', 'ipArrangement', 'solverConditions'],
  ['anonymous', 'visibility', 'invitedUsccs', 'attachmentIds', 'declaredUnclassified', 'contact', 'decisionOwner'],
];
export const stepCount = fieldsOfSteps.length + 1;

/** Which step has to be mended for which reason of the expert. */
const stepsOfReasons: Readonly<Record<string, number>> = {
  indicator_missing: 2,
  scope_unclear: 2,
  not_technical: 2,
  budget_unclear: 3,
  duplicate: 1,
  confidential: 4,
};

const typedAs: Readonly<Record<string, string>> = {
  keywordText: 'keywords',
  budgetWan: 'budget',
  invitedText: 'invitedUsccs',
};

/** The step of a field, by the contract's name or the form's; "translations.title" belongs to the title. */
export function stepOfField(path: string): number {
  const [first = '', second] = fieldPath(path, {}).map(String);
  const field = first === 'translations' ? (second ?? '') : (typedAs[first] ?? first);
  return (
    Math.max(
      0,
      fieldsOfSteps.findIndex((fields) => fields.includes(field)),
    ) + 1
  );
}

export function stepOfReason(code: string): number {
  return stepsOfReasons[code.split('.').at(-1) ?? ''] ?? 1;
}

/** Where to begin mending; the explanation may speak of more, so every step shows it. */
export function firstStepToMend(codes: readonly string[]): number {
  return codes.length > 0 ? Math.min(...codes.map(stepOfReason)) : 1;
}

/** The element to go to for a field of the contract. */
export function idOfField(path: string): string {
  return ['demand', ...fieldPath(path, renamedFields)].join('_');
}
