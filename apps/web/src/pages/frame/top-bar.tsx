import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import { asProblem } from '../../api/problem';
import type { Session } from '../../api/shapes';
import mark from '../../look/mark.svg';
import { leaveFor, mayLeave } from '../../parts/form/unsaved';
import { dropAllCopies } from '../../parts/form/unsaved-copy';
import { useLanguage } from '../../parts/terms';
import { ActingAs } from './acting-as';

import { LanguageSwitch } from './language-switch';
import { NotificationBell } from './notification-bell';
import { asWritten } from '../../parts/written';

export function TopBar({ session }: { session: Session | undefined }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <header className="console-top">
      <a className="wordmark" href="/" aria-label={t('frame.toPublic')}>
        <img src={mark} alt="" width="24" height="24" />
        <span>{t('brand')}</span>
      </a>
      {session && <ActingAs session={session} />}
      <div className="console-top-end">
        <LanguageSwitch />
        {session && (
          <>
            <NotificationBell />
            <Link to="/account">
              {asWritten(language === 'en' ? (session.person.nameEn ?? session.person.name) : session.person.name)}{' '}
              <small>{t('account.title')}</small>
            </Link>
            <SignOut />
          </>
        )}
      </div>
    </header>
  );
}

function leave(): void {
  dropAllCopies();
  leaveFor('/');
}

function SignOut() {
  const { t } = useTranslation();
  const signOut = useMutation({
    mutationFn: async () => (await mayLeave()) && client.DELETE('/api/session'),
    onSuccess: (answer) => answer && leave(),
    // Whose session has ended is signed out already.
    onError: (error) => asProblem(error).status === 401 && leave(),
  });
  const problem = signOut.error && asProblem(signOut.error);
  return (
    <>
      <button type="button" className="link-button" disabled={signOut.isPending} onClick={() => signOut.mutate()}>
        {t('frame.signOut')}
      </button>
      {problem && problem.status !== 401 && <small role="alert">{t('frame.stillSignedIn')}</small>}
    </>
  );
}
