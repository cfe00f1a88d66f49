import type { ComponentProps, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem';
import { Loaded } from '../../parts/loaded';
import { ProblemNotice } from '../../parts/problem-notice';
import { PageHead } from './page-head';

type Props<T> = ComponentProps<typeof Loaded<T>> & {
  /** Where it may be found instead, once it is not found here. */
  elsewhere?: ReactNode;
};

/** A page whose head comes with what it reads: where that cannot be read, it still says what page this is. */
export function LoadedPage<T>({ elsewhere, ...props }: Props<T>) {
  const { t } = useTranslation();
  const { data, error, refetch } = props.of;
  const isLost = error !== null && asProblem(error).status === 404;
  if (data !== undefined || !error) return <Loaded<T> {...props} />;
  return (
    <>
      <PageHead title={t(isLost ? 'problem.lost' : 'problem.closed')} />
      <ProblemNotice problem={asProblem(error)} onRetry={() => void refetch()} isHeaded={isLost} />
      {isLost && elsewhere}
    </>
  );
}
