import { useTranslation } from 'react-i18next';

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <section className="plain-page">
      <h1>{t('public.notFound.title')}</h1>
      <p>{t('public.notFound.text')}</p>
      <p>
        <a href="/search">{t('public.notFound.search')}</a> · <a href="/">{t('public.notFound.home')}</a>
      </p>
    </section>
  );
}

export function BrokenPage({ requestId }: { requestId: string }) {
  const { t } = useTranslation();
  return (
    <section className="plain-page">
      <h1>{t('public.broken.title')}</h1>
      <p>{t('public.broken.text', { id: requestId })}</p>
      <p>
        <a href="/">{t('public.notFound.home')}</a>
      </p>
    </section>
  );
}
