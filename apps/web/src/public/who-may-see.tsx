import { useTranslation } from 'react-i18next';
import type { PublicDemand } from '../api/shapes';

/** Says why there is no more to read, or that others read less. */
export function WhoMaySee({ demand }: { demand: PublicDemand }) {
  const { t } = useTranslation();
  const { view, visibility, isInvited } = demand;
  if (view === 'title') return <p className="note">{t('disclosure.titleView')}</p>;
  if (visibility === 'public') return null;
  return <p className="note">{t(`disclosure.${isInvited ? 'asInvited' : 'asInsider'}.${visibility}`)}</p>;
}
