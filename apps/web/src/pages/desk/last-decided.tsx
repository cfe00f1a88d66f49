import { useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** The title of the case that was the last of its queue. */
    decided?: string;
  }
}

/** The desk goes on to the next case by itself; without a word it would look as if the decision had been lost. */
export function LastDecided({ title }: { title: string | null }) {
  const { t } = useTranslation();
  return <div role="status">{title && <p className="last-decided">{t('desk.lastDecided', { title })}</p>}</div>;
}

/** The same above the queue, for who comes from its last case. */
export function LastOfQueue() {
  return <LastDecided title={useLocation().state.decided ?? null} />;
}
