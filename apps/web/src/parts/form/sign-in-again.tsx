import { useTranslation } from 'react-i18next';
import { goToSignIn } from '../../api/sign-in-address';

/** Leads to the sign-in and back to this very address; what was typed waits in this tab's own copy. */
export function SignInAgain() {
  const { t } = useTranslation();
  return (
    <button type="button" className="link-button" onClick={goToSignIn}>
      {t('drafting.save.signIn')}
    </button>
  );
}
