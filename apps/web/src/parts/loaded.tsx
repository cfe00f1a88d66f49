import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/problem';
import { ProblemNotice } from './problem-notice';

type Reading<T> = { data: T | undefined; error: Error | null; isPending: boolean; refetch: () => unknown };

/** A part of a page that reads something: it keeps its place while loading and breaks alone. */
export function Loaded<T>({
  of,
  children,
  lines = 4,
}: {
  of: Reading<T>;
  children: (data: T) => ReactNode;
  lines?: number;
}) {
  const { t } = useTranslation();
  if (of.data !== undefined) {
    return (
      <>
        {of.error && <ProblemNotice problem={asProblem(of.error)} onRetry={() => void of.refetch()} />}
        {children(of.data)}
      </>
    );
  }
  if (of.error) return <ProblemNotice problem={asProblem(of.error)} onRetry={() => void of.refetch()} />;
  return (
    <div className="waiting-lines" role="status">
      <span className="only-heard">{t('loading')}</span>
      {Array.from({ length: lines }, (_, line) => (
        <i key={line} />
      ))}
    </div>
  );
}
