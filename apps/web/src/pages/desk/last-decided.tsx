import { useTranslation } from 'react-i18next';

/** The desk goes on to the next case by itself; without a word it would look as if the decision had been lost. */
export function LastDecided({ title }: { title: string | null }) {
  const { t } = useTranslation();
  return <div role="status">{title && <p className="last-decided">{t('desk.lastDecided', { title })}</p>}</div>;
}
