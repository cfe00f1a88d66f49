import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useWide } from './use-wide';

/** How the points came about: on a desk in sight, on a phone behind a line, so that the next card is not far. */
export function ScoreFold({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  if (useWide()) return children;
  return (
    <details className="score-fold">
      <summary>{t('matching.scoreParts')}</summary>
      {children}
    </details>
  );
}
