import { useTranslation } from 'react-i18next';
import { PageHead } from '../frame/page-head';
import { useSession } from '../frame/roles';
import { AccessTokens } from './access-tokens';
import { CityAccountSection } from './city-account-section';
import { MailKinds } from './mail-kinds';
import { MailLanguage } from './mail-language';
import { OwnData } from './own-data';
import { OwnSessions } from './own-sessions';
import { PasswordSection } from './password-section';
import { SecondFactorSection } from './second-factor-section';

/** One section per matter, each in a file of its own; what is owed stands alone until it is done. */
export function AccountPage() {
  const { t } = useTranslation();
  const { person, secondFactor, isPasswordDue } = useSession();
  const owes = secondFactor === 'to-set-up' ? 'second-factor' : isPasswordDue ? 'password' : null;
  return (
    <>
      <PageHead title={t('account.title')} lead={person.login} />
      <div className="account">
        {owes === 'second-factor' && <p className="owed">{t('account.owesSecondFactor')}</p>}
        {owes === 'password' && <p className="owed">{t('account.owesPassword')}</p>}
        {owes !== 'password' && <SecondFactorSection />}
        {owes !== 'second-factor' && <PasswordSection login={person.login} />}
        {owes === null && <CityAccountSection />}
        {owes === null && <MailLanguage />}
        {owes === null && <MailKinds />}
        {owes === null && <OwnSessions />}
        {owes === null && <AccessTokens />}
        {owes === null && <OwnData />}
      </div>
    </>
  );
}
