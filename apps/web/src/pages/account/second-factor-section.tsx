import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { secondFactorQuery } from '../../api/queries';
import { Loaded } from '../../parts/loaded';
import { momentText } from '../../parts/moment-text';
import { useLanguage } from '../../parts/terms';
import { RecoveryCodes } from './recovery-codes';
import { SecondFactorOn } from './second-factor-on';
import { SetUpSecondFactor } from './set-up-second-factor';

export function SecondFactorSection() {
  const { t } = useTranslation();
  const language = useLanguage();
  const standing = useQuery(secondFactorQuery);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  return (
    <section className="block" aria-labelledby="account-second-factor">
      <h2 id="account-second-factor">{t('account.secondFactor.title')}</h2>
      <p className="soft">{t('account.secondFactor.lead')}</p>
      {codes ? (
        <RecoveryCodes codes={codes} onKept={() => setCodes(null)} />
      ) : (
        <Loaded of={standing}>
          {({ isOn, since, recoveryCodesLeft }) => (
            <>
              <p>
                <span className="state-mark" data-tone={isOn ? 'good' : 'waiting'}>
                  {isOn ? '✓' : '○'} {t(isOn ? 'account.secondFactor.on' : 'account.secondFactor.off')}
                </span>{' '}
                {isOn && since && (
                  <span className="soft">
                    {t('account.secondFactor.since', { at: momentText(since, language) })} ·{' '}
                    {t('account.secondFactor.left', { count: recoveryCodesLeft })}
                  </span>
                )}
              </p>
              {isOn ? <SecondFactorOn onCodes={setCodes} /> : <SetUpSecondFactor onCodes={setCodes} />}
            </>
          )}
        </Loaded>
      )}
    </section>
  );
}
