import { useTranslation } from 'react-i18next';
import { dateText } from '../../parts/moment-text';
import { useLanguage } from '../../parts/terms';
import type { Outcomes } from './yearly-outcomes';

/** What became of one row; nothing was lost where it says that it was not confirmed. */
export function OutcomeOf({ outcome }: { outcome: Outcomes['outcomes'][number] | undefined }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (!outcome) return <span className="soft">{t('time.none')}</span>;
  if (outcome.outcome === 'refused') {
    return <span className="bad">{t('achievement.bulk.refused', { why: outcome.message ?? outcome.code })}</span>;
  }
  return (
    <span className="good">
      {outcome.validUntil
        ? t('achievement.bulk.done', { date: dateText(outcome.validUntil, language) })
        : t('achievement.bulk.doneBare')}
    </span>
  );
}
