import { Link, type ErrorComponentProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem';
import { ProblemNotice } from '../../parts/problem-notice';
import { PageHead } from './page-head';

export function LostPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHead title={t('public.notFound.title')} lead={t('public.notFound.text')} />
      <Link to="/">{t('frame.nav.start')}</Link>
    </>
  );
}

export function BrokenScreen({ error, reset }: ErrorComponentProps) {
  return <ProblemNotice problem={asProblem(error)} onRetry={reset} />;
}
