import { useTranslation } from 'react-i18next';

/** Nothing where something may stand: a dash in a table; a card on a phone leaves the line out. */
export function None() {
  const { t } = useTranslation();
  return <span className="soft nothing">{t('time.none')}</span>;
}
