import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** The title of the case that was the last of its queue. */
    decided?: string;
  }
}

/** The desk goes on to the next case by itself; without a word it would look as if the decision had been lost. */
export function LastDecided({ title, turn }: { title: string | null; turn?: number }) {
  const { t } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  // The panel in which one decided is gone, and the focus would be nowhere.
  useEffect(() => {
    if (title) place.current?.focus();
  }, [title, turn]);
  return (
    <div role="status" tabIndex={-1} ref={place}>
      {title && <p className="last-decided">{t('desk.lastDecided', { title })}</p>}
    </div>
  );
}

/** The same above the queue, for who comes from its last case. */
export function LastOfQueue() {
  return <LastDecided title={useLocation().state.decided ?? null} />;
}
