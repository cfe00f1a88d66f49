import { useTranslation } from 'react-i18next';
import { useLiveState } from '../../api/live';

/** Says whether the list is live, and announces what arrives to those who listen. */
export function LiveLine({ arrived }: { arrived: number }) {
  const { t } = useTranslation();
  const state = useLiveState();
  return (
    <p className="live-line" role="status" data-live={state}>
      <span aria-hidden="true" className="live-dot" />
      {t(`matching.live.${state}`)}
      {arrived > 0 && <b> {t('matching.arrived', { total: arrived })}</b>}
    </p>
  );
}
