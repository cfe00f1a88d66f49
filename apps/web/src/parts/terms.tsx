import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Taxonomy } from '../api/shapes';
import type { Language } from '../words/words';

type Tables = Taxonomy['tables'];
export type TermRow = Tables[number]['rows'][number];

const TermsContext = createContext<ReadonlyMap<string, Tables[number]>>(new Map());

export function TermsProvider({ taxonomy, children }: { taxonomy: Taxonomy | null | undefined; children: ReactNode }) {
  const tables = useMemo(() => new Map(taxonomy?.tables.map((table) => [table.name, table])), [taxonomy]);
  return <TermsContext.Provider value={tables}>{children}</TermsContext.Provider>;
}

export function useLanguage(): Language {
  return useTranslation().i18n.language === 'en' ? 'en' : 'zh';
}

/** Labels of codes come from the server's tables. A code without a row is shown as it is, never hidden. */
export function useTerms() {
  const tables = useContext(TermsContext);
  const language = useLanguage();
  const rows = (table: string): readonly TermRow[] => tables.get(table)?.rows ?? [];
  const term = (table: string, code: string | number | null | undefined): string => {
    if (code === null || code === undefined || code === '') return '';
    const row = rows(table).find((candidate) => candidate.code === String(code));
    return row ? row[language] : String(code);
  };
  /** The table of the codes above this one's, where it has any. */
  const parentTable = (table: string): string | null => tables.get(table)?.parentTable ?? null;
  return { rows, term, parentTable };
}
