import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** Both faces of a queue. */
export function QueueTabs({ of, show }: { of: '/screening' | '/reviews'; show: 'decided' | undefined }) {
  const { t } = useTranslation();
  return (
    <nav className="page-tabs" aria-label={t('list.tabs')}>
      <Link to={of} search={{}} activeOptions={{ exact: true }} aria-current={show ? undefined : 'page'}>
        {t('list.waiting')}
      </Link>
      <Link to={of} search={{ show: 'decided' }} aria-current={show ? 'page' : undefined}>
        {t('list.decided')}
      </Link>
    </nav>
  );
}
