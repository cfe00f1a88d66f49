import { DomainError, type Fault } from '#kernel/domain-error';

export const sheetRefusals = [
  'sheet-broken',
  'sheet-missing',
  'sheet-empty',
  'sheet-headers',
  'sheet-too-long',
  'sheet-cell-too-long',
] as const;
export type SheetRefusal = (typeof sheetRefusals)[number];

/** The file as a whole cannot be taken; `faults` say where, e.g. which header nobody knows. */
export class SheetRefused extends DomainError {
  readonly code = 'sheet-refused';
  readonly kind = 'invalid';

  constructor(
    readonly refusal: SheetRefusal,
    faults: readonly Fault[] = [],
    facts: { readonly mostRows?: number } = {},
  ) {
    super({ ...facts, reason: refusal }, faults);
  }
}
