import { useTranslation } from 'react-i18next';
import { newest } from './statements';
import { AccountField, AccountForm, Agreement, Done, ShowPassword } from './account-form';

/** Whoever agrees agrees to the notice in force; changed words are another version. */
export const noticeVersion = newest('privacy').version;

export function RegisterPage() {
  const { t } = useTranslation();
  return (
    <section className="sign-in">
      <h1>{t('public.register.title')}</h1>
      <p className="soft">{t('public.register.lead')}</p>
      <AccountForm id="register" path="/api/accounts" then="done" go={t('public.register.go')}>
        <AccountField
          name="login"
          type="email"
          label={t('public.register.login')}
          autoComplete="email"
          wrong={t('public.register.loginWrong')}
        />
        <AccountField name="name" label={t('public.register.name')} autoComplete="name" />
        <NewPassword />
        <details className="notice">
          <summary>{t('public.register.noticeTitle')}</summary>
          <p>{t('public.register.noticeWhat')}</p>
          <p>{t('public.register.noticeWhy')}</p>
          <p>{t('public.register.noticeRights')}</p>
        </details>
        <NoticeInFull />
        <Agreement />
        <input type="hidden" name="noticeVersion" value={noticeVersion} />
        <input type="hidden" name="language" value={t('public.register.language')} />
      </AccountForm>
      <Done title={t('public.register.doneTitle')}>{t('public.register.done')}</Done>
      <p className="ways">
        <a href="/sign-in">{t('public.register.haveOne')}</a>
      </p>
    </section>
  );
}

export function ConfirmPage() {
  const { t } = useTranslation();
  return (
    <section className="sign-in">
      <h1>{t('public.confirm.title')}</h1>
      <p className="soft">{t('public.confirm.lead')}</p>
      <AccountForm id="confirm" path="/api/accounts/confirmation" then="console" go={t('public.confirm.go')}>
        <AccountField
          name="password"
          type="password"
          label={t('public.confirm.password')}
          autoComplete="current-password"
        />
        <ShowPassword />
        <input type="hidden" name="token" data-from-address />
      </AccountForm>
      <p className="ways">
        <a href="/register">{t('public.confirm.again')}</a>
      </p>
    </section>
  );
}

export function ForgotPage() {
  const { t } = useTranslation();
  return (
    <section className="sign-in">
      <h1>{t('public.forgot.title')}</h1>
      <p className="soft">{t('public.forgot.lead')}</p>
      <AccountForm id="forgot" path="/api/password-resets" then="done" go={t('public.forgot.go')}>
        <AccountField name="login" label={t('public.signIn.login')} autoComplete="username" />
      </AccountForm>
      <Done title={t('public.forgot.doneTitle')}>{t('public.forgot.done')}</Done>
      <p className="ways">
        <a href="/sign-in">{t('public.forgot.back')}</a>
      </p>
    </section>
  );
}

export function ResetPage() {
  const { t } = useTranslation();
  return (
    <section className="sign-in">
      <h1>{t('public.reset.title')}</h1>
      <p className="soft">{t('public.reset.lead')}</p>
      <AccountForm id="reset" path="/api/password-resets/confirmation" then="done" go={t('public.reset.go')}>
        <NewPassword />
        <input type="hidden" name="token" data-from-address />
      </AccountForm>
      <Done title={t('public.reset.doneTitle')}>
        <a href="/sign-in">{t('public.reset.done')}</a>
      </Done>
      <p className="ways">
        <a href="/forgot">{t('public.reset.again')}</a>
      </p>
    </section>
  );
}

export function NewPassword() {
  const { t } = useTranslation();
  return (
    <>
      <AccountField
        name="password"
        type="password"
        label={t('public.register.password')}
        hint={t('public.register.passwordHint')}
        autoComplete="new-password"
      />
      <ShowPassword />
    </>
  );
}

/** The whole of what is agreed to: in the very version whose number goes with the form. */
export function NoticeInFull() {
  const { t } = useTranslation();
  return (
    <p className="soft">
      {t('publicFace.statement.read')} <a href={`/privacy/${noticeVersion}`}>{t('publicFace.footer.privacy')}</a>
      {t('comma')}
      <a href={`/terms/${newest('terms').version}`}>{t('publicFace.footer.terms')}</a>
    </p>
  );
}
