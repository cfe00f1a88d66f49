import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import { useCommand } from '../../api/command';
import { sessionQuery } from '../../api/queries';
import { ProblemNotice } from '../../parts/problem-notice';
import { useSession } from '../frame/roles';

const languages = ['zh', 'en'] as const;
type Chosen = (typeof languages)[number];

/** In which language we write to somebody; the switch of the pages changes it, too. */
export function MailLanguage() {
  const { t } = useTranslation();
  const { person } = useSession();
  const choose = useCommand({
    send: (_, language: Chosen) => client.PUT('/api/account/language', { body: { language } }),
    changes: [sessionQuery.queryKey],
  });
  return (
    <section className="block" aria-labelledby="account-mail">
      <h2 id="account-mail">{t('account.mail.title')}</h2>
      <p className="soft">{t('account.mail.lead')}</p>
      {choose.problem && <ProblemNotice problem={choose.problem} />}
      <label htmlFor="mail-language">{t('account.mail.language')}</label>{' '}
      <select
        id="mail-language"
        className="native-select"
        value={person.language ?? 'zh'}
        disabled={choose.pending}
        onChange={({ target }) => choose.run(target.value as Chosen)}
      >
        {languages.map((language) => (
          <option key={language} value={language} lang={language === 'en' ? 'en' : 'zh-CN'}>
            {t(`account.mail.${language}`)}
          </option>
        ))}
      </select>
    </section>
  );
}
