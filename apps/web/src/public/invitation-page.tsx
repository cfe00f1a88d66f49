import { useTranslation } from 'react-i18next';
import { useTerms } from '../parts/terms';
import { AccountField, Agreement } from './account-form';
import { NewPassword, NoticeInFull, noticeVersion } from './account-pages';

const messages = ['loading', 'unusable', 'noLink', 'offline', 'down', 'another', 'empty', 'declined'] as const;

/** What went as it should is not shown as a fault. */
const calm: Partial<Record<(typeof messages)[number], string>> = { loading: 'soft', declined: 'note' };

/** The whole page is here, every part of it hidden; invitation.ts reads the link's invitation and shows what fits. */
export function InvitationPage() {
  const { t } = useTranslation();
  return (
    <section className="sign-in" id="invitation">
      <h1>{t('invitation.title')}</h1>
      <div role="alert">
        {messages.map((name) => (
          <p key={name} data-message={name} className={calm[name] ?? 'fault'} hidden={name !== 'loading'}>
            {t(`invitation.${name}`)}
          </p>
        ))}
        <div data-message="told" className="fault" hidden>
          <p data-told />
          <ul data-faults />
        </div>
      </div>
      <Terms />
      <div data-part="sign-in" hidden>
        <p>{t('invitation.signInFirst')}</p>
        <p className="ways">
          <a href="/sign-in" target="_blank" rel="opener">
            {t('invitation.signIn')}
          </a>
        </p>
        <button type="button" data-again>
          {t('invitation.again')}
        </button>
      </div>
      <form data-part="accept" method="post" action="/invitation" noValidate hidden>
        <div data-newcomer>
          <p>{t('invitation.newcomer')}</p>
        </div>
        <fieldset data-newcomer className="bare">
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
        </fieldset>
        <button type="submit">{t('invitation.accept')}</button>
      </form>
      <Decline />
      <div data-part="accepted" className="note note-good" role="status" tabIndex={-1} hidden>
        <b>{t('invitation.accepted')}</b>
        <p>
          <a href="/console" data-known>
            {t('invitation.goConsole')}
          </a>
          <a href="/sign-in" data-newcomer>
            {t('invitation.goSignIn')}
          </a>
        </p>
      </div>
    </section>
  );
}

function Terms() {
  const { t } = useTranslation();
  const { rows, term } = useTerms();
  return (
    <div data-part="terms" hidden>
      <p>
        {t('invitation.sentence')} <b data-field="organisation" />
      </p>
      <dl className="invitation-terms">
        <dt>{t('invitation.invitedBy')}</dt>
        <dd data-field="inviter" />
        <dt>{t('invitation.roles')}</dt>
        <dd>
          {rows('roles').map(({ code }) => (
            <span key={code} data-role={code} hidden>
              {term('roles', code)}{' '}
            </span>
          ))}
        </dd>
        <dt>{t('invitation.email')}</dt>
        <dd data-field="email" />
        <dt>{t('invitation.until')}</dt>
        <dd data-field="until" />
      </dl>
    </div>
  );
}

function Decline() {
  const { t } = useTranslation();
  const { rows, term } = useTerms();
  return (
    <details data-part="decline" hidden>
      <summary>{t('invitation.declineTitle')}</summary>
      <form data-decline method="post" action="/invitation" noValidate>
        <label htmlFor="reasonCode">{t('invitation.declineReason')}</label>
        <select id="reasonCode" name="reasonCode">
          {rows('invitationReasons')
            .filter(({ code }) => code.startsWith('decline.'))
            .map(({ code }) => (
              <option key={code} value={code}>
                {term('invitationReasons', code)}
              </option>
            ))}
        </select>
        <label htmlFor="reasonText">{t('invitation.declineText')}</label>
        <textarea id="reasonText" name="reasonText" rows={2} maxLength={500} />
        <button type="submit" className="quiet">
          {t('invitation.decline')}
        </button>
      </form>
    </details>
  );
}
