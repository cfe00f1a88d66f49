import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem';
import { Loaded } from '../../parts/loaded';
import { PageHead } from './page-head';

/** A page whose head comes with what it reads: where that cannot be read, it still says what page this is. */
export function LoadedPage<T>(props: ComponentProps<typeof Loaded<T>>) {
  const { t } = useTranslation();
  const { data, error } = props.of;
  const isLost = error !== null && asProblem(error).status === 404;
  return (
    <>
      {data === undefined && error && <PageHead title={t(isLost ? 'problem.lost' : 'problem.closed')} />}
      <Loaded<T> {...props} />
    </>
  );
}
