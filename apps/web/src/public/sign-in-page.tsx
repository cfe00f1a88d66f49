import { useTranslation } from 'react-i18next';

const messages = ['wrong', 'tooMany', 'down', 'offline', 'empty', 'cookiesRefused'] as const;

/** Only a path of our own console: an address from outside must never be followed after signing in. */
export function safeReturn(back: string | null): string {
  if (!back || back.includes('..') || back.includes('//') || /%2[ef]/i.test(back)) return '/console';
  return /^\/console(\/[\w\-/.?=&%]*)?$/.test(back) ? back : '/console';
}

/** The whole form is here; sign-in.ts only sends it and shows the sentence that fits. */
export function SignInPage({ back }: { back: string | null }) {
  const { t } = useTranslation();
  return (
    <section className="sign-in">
      <h1>{t('public.signIn.title')}</h1>
      <p className="soft">{t('public.signIn.lead')}</p>
      <div className="note" id="cookies" hidden>
        <b>{t('public.signIn.cookiesTitle')}</b>
        <p>{t('public.signIn.cookies')}</p>
      </div>
      <noscript>
        <p className="note">{t('public.signIn.noScript')}</p>
      </noscript>
      {/* post, so that a password never reaches an address bar even when the script did not load */}
      <form id="sign-in" method="post" action="/sign-in" data-back={safeReturn(back)} noValidate>
        <div id="faults" role="alert">
          {messages.map((name) => (
            <p key={name} data-message={name} className="fault" hidden>
              {t(`public.signIn.${name}`)}
            </p>
          ))}
          <p id="request" className="soft" hidden>
            {t('public.signIn.request')}
            <code />
          </p>
        </div>
        <label htmlFor="login">{t('public.signIn.login')}</label>
        <input id="login" name="login" autoComplete="username" autoCapitalize="none" spellCheck={false} required />
        <label htmlFor="password">{t('public.signIn.password')}</label>
        <input id="password" name="password" type="password" autoComplete="current-password" required />
        <label className="tick">
          <input id="show" type="checkbox" /> {t('public.signIn.show')}
        </label>
        <button type="submit" data-going={t('public.signIn.going')}>
          {t('public.signIn.go')}
        </button>
      </form>
    </section>
  );
}
