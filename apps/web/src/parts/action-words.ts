import { useTranslation } from 'react-i18next';

/** The word on a button, or in a history, for an action of the server; a new one shows its code until it has a word. */
export function useActionWords(): (action: string) => string {
  const { t } = useTranslation();
  const words: Record<string, string> = t('action', { returnObjects: true });
  return (action) => words[action] ?? action;
}
