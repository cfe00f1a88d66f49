import { useTranslation } from 'react-i18next';
import type { Session } from '../api/shapes';
import { dateText } from '../parts/moment-text';
import { useLanguage } from '../parts/terms';
import mark from '../look/mark.svg';
import { absolute, inLanguage } from './canonical';
import { PageFooter } from './page-footer';
import type { Page } from './page';
import { PageHead } from './page-head';
import type { RenderRequest } from './render-request';

/** The same page in the other language: only `lang` changes, every filter stays. */
function sameInLanguage(url: string, language: string): string {
  const address = new URL(url, 'http://page.invalid');
  address.searchParams.set('lang', language);
  return address.pathname + address.search;
}

type Props = { request: RenderRequest; page: Page; session: Session | null };

export function PageDocument({ request, page, session }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <html lang={language === 'en' ? 'en' : 'zh-CN'}>
      <PageHead request={request} page={page} />
      <body>
        <a className="skip" href="#main">
          {t('skip')}
        </a>
        <PageHeader url={request.url} session={session} />
        <main id="main" tabIndex={-1}>
          {page.main}
        </main>
        {page.address !== null && (
          <p className="print-line" aria-hidden="true">
            {t('print.of', { address: absolute(request.publicUrl, inLanguage(page.address, language)) })} ·{' '}
            {t('print.readOn', { day: dateText(new Date().toISOString(), language) })}
          </p>
        )}
        <PageFooter operator={request.operator} />
      </body>
    </html>
  );
}

function PageHeader({ url, session }: { url: string; session: Session | null }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const other = t('language.otherCode');
  const here = new URL(url, 'http://page.invalid');
  const kind = here.searchParams.get('kind');
  const current = (of: 'demand' | 'achievement') =>
    (here.pathname === '/search' && kind === of) || `${here.pathname}/`.startsWith(`/${of}s/`) ? 'page' : undefined;
  const person = session && (language === 'en' ? (session.person.nameEn ?? session.person.name) : session.person.name);
  return (
    <header className="top">
      <a className="wordmark" href="/">
        <img src={mark} alt="" width="28" height="28" />
        <span>
          <span lang="zh-CN">技桥</span> <span lang="en">Jiqiao</span>
        </span>
      </a>
      <nav aria-label={t('public.nav.name')}>
        <a href="/demands" aria-current={current('demand')}>
          {t('public.nav.demands')}
        </a>
        <a href="/achievements" aria-current={current('achievement')}>
          {t('public.nav.achievements')}
        </a>
      </nav>
      <div className="top-end">
        <a href={sameInLanguage(url, other)} lang={other === 'zh' ? 'zh-CN' : 'en'} hrefLang={other}>
          {t('language.other')}
        </a>
        {session ? (
          <a className="quiet-button" href="/console">
            {t('public.nav.console')} <span className="soft">{person}</span>
          </a>
        ) : (
          <a className="quiet-button" href="/sign-in">
            {t('public.nav.signIn')}
          </a>
        )}
      </div>
    </header>
  );
}
