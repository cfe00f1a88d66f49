import { useTranslation } from 'react-i18next';
import { useTerms } from '../terms';
import type { Field } from './list-search';

/** The words of filters, their choices and sorts, which are the same in every list. */
export function useListWords() {
  const { t } = useTranslation();
  const { term } = useTerms();
  const fields: Record<string, string> = t('list.field', { returnObjects: true });
  const options: Record<string, Record<string, string>> = t('list.option', { returnObjects: true });
  const sorts: Record<string, string> = t('list.sorts', { returnObjects: true });
  const field = (name: string) => fields[name] ?? name;
  const option = (name: string, value: string) => options[name]?.[value] ?? value;
  /** What holds while nothing is chosen. */
  const unchosen = (name: string) => options[name]?.['usual'] ?? t('list.any');
  /** A chosen value in words that stand alone. */
  const chosen = (of: Field, value: string) => {
    if (of.kind === 'codes') return term(of.table, value);
    return t('list.chosen', { name: field(of.name), value: of.kind === 'words' ? option(of.name, value) : value });
  };
  return { field, option, unchosen, chosen, sort: (name: string) => sorts[name] ?? name };
}
