import { useTranslation } from 'react-i18next';
import { useTerms } from './terms';

/** A search in words, from the address that it was saved by. */
export function useSearchWords(): (search: string) => string {
  const { t } = useTranslation();
  const { term } = useTerms();
  return (search) => {
    const given = new URLSearchParams(search);
    const said = (name: string, words: (value: string) => string): string[] => {
      const value = given.get(name);
      return value ? [words(value)] : [];
    };
    const parts = [
      ...said('q', (value) => value),
      ...said('kind', (value) => (value === 'demand' || value === 'achievement' ? t(`kind.${value}`) : value)),
      ...said('highTechField', (value) => term('highTechFields', value)),
      ...said('districtCode', (value) => term('districts', value)),
      ...said('trlMin', (value) => `TRL ≥ ${value}`),
      ...said('cooperationMode', (value) => term('cooperationModes', value)),
    ];
    return parts.length > 0 ? parts.join(' · ') : t('search.saved.everything');
  };
}
