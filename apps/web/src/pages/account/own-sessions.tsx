import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import { useCommand } from '../../api/command';
import { ownSessionsQuery } from '../../api/queries';
import type { OwnSession } from '../../api/shapes';
import { organisationNameIn } from '../../parts/organisation-name';
import { Loaded } from '../../parts/loaded';
import { Ago, Moment } from '../../parts/moment';
import { ProblemNotice } from '../../parts/problem-notice';
import { RowTable } from '../../parts/row-table';
import { useLanguage } from '../../parts/terms';

export function OwnSessions() {
  const { t } = useTranslation();
  const sessions = useQuery(ownSessionsQuery);
  const changes = [ownSessionsQuery.queryKey];
  const end = useCommand({
    send: (_key, id: string) => client.DELETE('/api/account/sessions/{id}', { params: { path: { id } } }),
    repeats: false,
    changes,
  });
  const endOthers = useCommand({ send: () => client.DELETE('/api/account/sessions'), changes });
  const problem = end.problem ?? endOthers.problem;
  return (
    <section className="block" aria-labelledby="account-sessions">
      <h2 id="account-sessions">{t('account.sessions.title')}</h2>
      <p className="soft">{t('account.sessions.lead')}</p>
      {problem && <ProblemNotice problem={problem} />}
      <Loaded of={sessions}>
        {({ items }) => (
          <>
            <SessionRows items={items} isEnding={end.pending} onEnd={end.run} />
            {items.length > 1 && (
              <button
                type="button"
                className="quiet-action"
                disabled={endOthers.pending}
                onClick={() => endOthers.run(undefined)}
              >
                {t('account.sessions.endOthers')}
              </button>
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}

type RowsProps = { items: readonly OwnSession[]; isEnding: boolean; onEnd: (id: string) => void };

function SessionRows({ items, isEnding, onEnd }: RowsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const deviceOf = ({ device }: OwnSession) => device || t('account.sessions.unknown');
  const organisationOf = (session: OwnSession) => organisationNameIn(language, session) ?? t('account.sessions.nobody');
  return (
    <RowTable
      caption={t('account.sessions.title')}
      rows={items}
      keyOf={({ id }) => id}
      empty={null}
      columns={[
        { title: t('account.sessions.device'), cell: deviceOf },
        { title: t('account.sessions.actingFor'), cell: organisationOf },
        { title: t('account.sessions.started'), cell: ({ startedAt }) => <Moment at={startedAt} /> },
        { title: t('account.sessions.seen'), cell: ({ lastSeenAt }) => <Ago at={lastSeenAt} /> },
        {
          title: t('account.sessions.action'),
          cell: (row) =>
            row.isCurrent ? (
              <b>{t('account.sessions.current')}</b>
            ) : (
              <button
                type="button"
                className="link-button"
                disabled={isEnding}
                aria-label={t('account.sessions.endOf', { device: deviceOf(row) })}
                onClick={() => onEnd(row.id)}
              >
                {t('account.sessions.end')}
              </button>
            ),
        },
      ]}
    />
  );
}
