import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import { useCommand } from '../../api/command';
import { mailGroupsQuery } from '../../api/notification-queries';
import { Loaded } from '../../parts/loaded';
import { ProblemNotice } from '../../parts/problem-notice';
import { useLanguage } from '../../parts/terms';

/** Which of what the bell tells comes by mail as well. */
export function MailKinds() {
  const { t } = useTranslation();
  const language = useLanguage();
  const reading = useQuery(mailGroupsQuery);
  type Choice = Pick<NonNullable<typeof reading.data>['groups'][number], 'group' | 'isWanted'>;
  const choose = useCommand({
    send: (_, choice: Choice) => client.PUT('/api/notifications/mails', { body: choice }),
    changes: [mailGroupsQuery.queryKey],
  });
  return (
    <section className="block" aria-labelledby="account-mail-kinds">
      <h2 id="account-mail-kinds">{t('account.mail.kinds')}</h2>
      <p className="soft">{t('account.mail.kindsLead')}</p>
      {choose.problem && <ProblemNotice problem={choose.problem} />}
      <Loaded of={reading} lines={2}>
        {({ groups }) =>
          groups.map(({ group, name, isWanted }) => (
            <p key={group}>
              <label>
                <input
                  type="checkbox"
                  checked={isWanted}
                  disabled={choose.pending}
                  onChange={({ target }) => choose.run({ group, isWanted: target.checked })}
                />{' '}
                {name[language]}
              </label>
            </p>
          ))
        }
      </Loaded>
    </section>
  );
}
