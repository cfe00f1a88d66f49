import { useTranslation } from 'react-i18next';
import { type Page, read, type Visit } from './page';

type Shown = 'ask' | 'stopped' | 'unusable';

/** Where a mail of alerts leads to stop them: a plain form, since mail programs run no scripts and opening must change nothing. */
export async function alertsOffPage({ address, api, t }: Visit): Promise<Page> {
  const token = address.searchParams.get('token');
  const told = address.searchParams.get('shows');
  const found = token
    ? await read<{ searches: number }>(api, `/search-alerts/link?${new URLSearchParams({ token })}`)
    : null;
  const shown: Shown = told === 'stopped' || found?.searches === 0 ? 'stopped' : found ? 'ask' : 'unusable';
  return {
    status: 200,
    title: t('public.alertsOff.title'),
    description: t('publicFace.about.account'),
    main: <AlertsOff shown={shown} token={token ?? ''} searches={found?.searches ?? 0} />,
    address: null,
  };
}

function AlertsOff({ shown, token, searches }: { shown: Shown; token: string; searches: number }) {
  const { t, i18n } = useTranslation();
  const action = `/alerts/off?${new URLSearchParams({ token, lang: i18n.language })}`;
  return (
    <section className="plain-page">
      <h1>{t('public.alertsOff.title')}</h1>
      <p role={shown === 'ask' ? undefined : 'status'}>{t(`public.alertsOff.${shown}`, { count: searches })}</p>
      {shown === 'ask' && (
        <form method="post" action={action}>
          <button type="submit" className="action">
            {t('public.alertsOff.go')}
          </button>
        </form>
      )}
      <p>
        <a href="/console/searches">{t('public.alertsOff.change')}</a>
      </p>
    </section>
  );
}
