import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

type Props = {
  /** Whether something was asked that nothing answers: then it is the question that has to change. */
  isFiltered?: boolean;
  /** What would be here, and why it is not. */
  text: string;
  /** What one can do so that something comes: a link that the reader may follow. */
  children?: ReactNode;
};

/** In the place of a list without rows. Nothing yet is another thing than nothing that fits. */
export function EmptyList({ isFiltered = false, text, children }: Props) {
  const { t } = useTranslation();
  if (!isFiltered)
    return (
      <>
        <p>{text}</p>
        {children && <p>{children}</p>}
      </>
    );
  return (
    <>
      <p>{t('list.emptyFiltered')}</p>
      <p>
        <Link to="." search={unfiltered}>
          {t('list.clear')}
        </Link>
      </p>
    </>
  );
}

/** Which of two faces of a list is shown is no filter of it. */
const faces = ['show', 'which', 'side'];

function unfiltered(search: Record<string, unknown>): Record<string, never> {
  return Object.fromEntries(Object.entries(search).filter(([name]) => faces.includes(name))) as Record<string, never>;
}
