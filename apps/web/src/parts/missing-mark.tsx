import { useTranslation } from 'react-i18next';
import { useTerms } from './terms';

/** An incomplete entry says so, and says what is missing. */
type Props = { of: 'demand' | 'achievement'; missing: readonly string[] | boolean };

export function MissingMark({ of, missing }: Props) {
  const { t } = useTranslation();
  const { term } = useTerms();
  if (missing === false || (Array.isArray(missing) && missing.length === 0)) return null;
  const parts = Array.isArray(missing)
    ? missing.map((code: string) => term(of === 'demand' ? 'demandMissing' : 'achievementMissing', code))
    : [];
  return (
    <span
      className="missing"
      title={parts.length > 0 ? t('missing.list', { parts: parts.join(t('comma')) }) : undefined}
    >
      {t('missing.mark')}
    </span>
  );
}
