import type { CodeRow } from '../code-table';

export class CreditCodeFaultResponse {
  code: string;
  message: string;
}

export class CreditCodeCategoryResponse {
  /** A code of `organisationCategories`, the first two characters. */
  code: string;
  zh: string;
  en: string;
}

export class CreditCodeResponse {
  normalised: string;
  valid: boolean;
  faults: CreditCodeFaultResponse[];
  /** Known from the second character on; null for a pair that no list names, which is no fault. */
  category: CreditCodeCategoryResponse | null;
  /** The code that was probably meant, where letters that no code has were typed. */
  hint: string | null;

  static category(row: CodeRow | undefined): CreditCodeCategoryResponse | null {
    return row ? { code: row.code, zh: row.zh, en: row.en } : null;
  }
}
