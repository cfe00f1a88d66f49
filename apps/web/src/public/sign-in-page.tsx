import { useTranslation } from 'react-i18next';
import type { CityAccount } from '../api/shapes';
import { AccountField, AccountForm, ShowPassword } from './account-form';
import { CityRefusalNote, CityWay } from './city-account';
import type { CityRefusal } from './city-refusal';

/** Only a path of our own console, or the need one wants to ask about: an address from outside must never be followed after signing in. */
export function safeReturn(back: string | null): string {
  if (!back || back.includes('..') || back.includes('//') || /%2[ef]/i.test(back)) return '/console';
  return /^\/(console(\/[\w\-/.?=&%]*)?|demands\/[\w-]{1,64})$/.test(back) ? back : '/console';
}

type Props = {
  back: string | null;
  owesSecondStep: boolean;
  /** Null where there is no single sign-on of the city. */
  cityAccount: CityAccount | null;
  cityRefusal: CityRefusal | null;
};

/** Both steps are here; sign-in.ts only sends them and shows the sentence that fits. */
export function SignInPage({ back, owesSecondStep, cityAccount, cityRefusal }: Props) {
  const { t } = useTranslation();
  const backTo = safeReturn(back);
  return (
    <section className="sign-in">
      <h1>{t('public.signIn.title')}</h1>
      <p className="soft">{t('public.signIn.lead')}</p>
      {!owesSecondStep && <CityRefusalNote refusal={cityRefusal} />}
      <div className="note" id="cookies" hidden>
        <b>{t('public.signIn.cookiesTitle')}</b>
        <p>{t('public.signIn.cookies')}</p>
      </div>
      <noscript>
        <p className="note">{t('public.signIn.noScript')}</p>
      </noscript>
      <AccountForm
        id="sign-in"
        path="/api/session"
        then="second-step"
        go={t('public.signIn.go')}
        back={backTo}
        hidden={owesSecondStep}
      >
        <AccountField name="login" label={t('public.signIn.login')} autoComplete="username" />
        <AccountField
          name="password"
          type="password"
          label={t('public.signIn.password')}
          autoComplete="current-password"
        />
        <ShowPassword />
      </AccountForm>
      {cityAccount && <CityWay cityAccount={cityAccount} hidden={owesSecondStep} />}
      <SecondStep back={backTo} hidden={!owesSecondStep} />
      <p className="ways" data-first-step hidden={owesSecondStep}>
        <a href="/forgot">{t('public.signIn.forgot')}</a>
        <a href="/register">{t('public.signIn.register')}</a>
      </p>
    </section>
  );
}

/** One form for the code and one for a recovery code: a pasted code is never judged as the other. */
function SecondStep({ back, hidden }: { back: string; hidden: boolean }) {
  const { t } = useTranslation();
  return (
    <div id="second-step" hidden={hidden}>
      <h2>{t('public.secondStep.title')}</h2>
      <AccountForm
        id="code-form"
        path="/api/session/second-factor"
        then="console"
        go={t('public.secondStep.go')}
        back={back}
      >
        <AccountField
          name="code"
          label={t('public.secondStep.code')}
          hint={t('public.secondStep.codeHint')}
          autoComplete="one-time-code"
          numeric
        />
      </AccountForm>
      <details>
        <summary>{t('public.secondStep.lost')}</summary>
        <AccountForm
          id="recovery-form"
          path="/api/session/second-factor"
          then="console"
          go={t('public.secondStep.goRecovery')}
          back={back}
        >
          <AccountField
            name="recoveryCode"
            label={t('public.secondStep.recovery')}
            hint={t('public.secondStep.recoveryHint')}
            autoComplete="off"
          />
        </AccountForm>
        <p className="soft hint">{t('public.secondStep.lostAll')}</p>
      </details>
    </div>
  );
}
