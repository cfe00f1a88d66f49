import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answerOf, client } from '../../api/client';
import { useCommand } from '../../api/command';
import { cityAccountQuery, signInOptionsQuery } from '../../api/queries';
import { Loaded } from '../../parts/loaded';
import { momentText } from '../../parts/moment-text';
import { ProblemNotice } from '../../parts/problem-notice';
import { useLanguage } from '../../parts/terms';
import { asksForPassword, PasswordAgain } from './password-again';

/** Stands here only where the operator set up a single sign-on of the city. */
export function CityAccountSection() {
  const { t } = useTranslation();
  const language = useLanguage();
  const cityAccount = useQuery(signInOptionsQuery).data?.cityAccount;
  if (!cityAccount) return null;
  return (
    <section className="block" aria-labelledby="account-city">
      <h2 id="account-city">{t('account.city.title')}</h2>
      <p className="soft">{t('account.city.lead', { name: language === 'en' ? cityAccount.en : cityAccount.zh })}</p>
      <Outcome />
      <Standing />
    </section>
  );
}

function Outcome() {
  const { t } = useTranslation();
  const { city } = useSearch({ from: '/account' });
  if (!city) return null;
  return <p role={city === 'linked' ? 'status' : 'alert'}>{t(`account.city.outcome.${city}`)}</p>;
}

function Standing() {
  const { t } = useTranslation();
  const language = useLanguage();
  const own = useQuery(cityAccountQuery);
  return (
    <Loaded of={own}>
      {({ linkedAt }) => (
        <>
          <p>
            <span className="state-mark" data-tone={linkedAt ? 'good' : 'waiting'}>
              {linkedAt ? '✓' : '○'} {t(linkedAt ? 'account.city.on' : 'account.city.off')}
            </span>{' '}
            {linkedAt && (
              <span className="soft">{t('account.city.since', { at: momentText(linkedAt, language) })}</span>
            )}
          </p>
          {linkedAt ? <Unlink /> : <Link />}
        </>
      )}
    </Loaded>
  );
}

function Link() {
  const { t } = useTranslation();
  const link = useCommand({
    send: async () => answerOf(await client.POST('/api/account/city-account')),
    changes: [],
    onDone: ({ address }: { address: string }) => window.location.assign(address),
  });
  if (asksForPassword(link.problem)) return <PasswordAgain onProved={() => link.run(undefined)} />;
  return (
    <>
      {link.problem && <ProblemNotice problem={link.problem} />}
      <button type="button" className="quiet-action" disabled={link.pending} onClick={() => link.run(undefined)}>
        {t('account.city.link')}
      </button>
    </>
  );
}

function Unlink() {
  const { t } = useTranslation();
  const unlink = useCommand({
    send: () => client.DELETE('/api/account/city-account'),
    changes: [cityAccountQuery.queryKey],
  });
  if (asksForPassword(unlink.problem)) return <PasswordAgain onProved={() => unlink.run(undefined)} />;
  return (
    <>
      {unlink.problem && <ProblemNotice problem={unlink.problem} />}
      <button type="button" className="quiet-action" disabled={unlink.pending} onClick={() => unlink.run(undefined)}>
        {t('account.city.unlink')}
      </button>
    </>
  );
}
