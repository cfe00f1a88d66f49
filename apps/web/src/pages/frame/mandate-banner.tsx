import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Session } from '../../api/shapes';
import { organisationNameIn } from '../../parts/organisation-name';
import { dateText } from '../../parts/moment-text';
import { useLanguage } from '../../parts/terms';
import { asWritten } from '../../parts/written';

/** In whose name one acts must never be a surprise: on every page, always in sight, until one acts for oneself again. */
export function MandateBanner({ session }: { session: Session | undefined }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const capacity = session?.actingAs;
  if (!capacity?.mandateId) return null;
  const { endsOn } = capacity;
  const name = organisationNameIn(language, capacity);
  return (
    <div className="mandate-banner" role="status">
      <b>{asWritten(t('frame.mandate.acting', { name, day: endsOn ? dateText(endsOn, language) : '' }))}</b>{' '}
      <span>{t('frame.mandate.note')}</span> <Link to="/mandates">{t('frame.mandate.more')}</Link>
    </div>
  );
}
