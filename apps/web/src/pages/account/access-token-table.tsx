import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, client, once } from '../../api/client';
import { useCommand } from '../../api/command';
import type { AccessToken } from '../../api/own-data-queries';
import { organisationNameIn } from '../../parts/organisation-name';
import { Ago, Day } from '../../parts/moment';
import { ProblemNotice } from '../../parts/problem-notice';
import { RowTable } from '../../parts/row-table';
import { StateMark } from '../../parts/state-mark';
import { nameAs } from '../../parts/name-in';
import { useLanguage } from '../../parts/terms';
import { asWritten } from '../../parts/written';
import { scopeWords } from './token-scopes';

type Props = { of: 'own' | 'organisation'; caption: string; tokens: readonly AccessToken[]; empty: string };

export function AccessTokenTable({ of, caption, tokens, empty }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const revoke = useCommand({
    send: async (key, id: string) => {
      const to = { params: { path: { id }, header: once(key) } };
      return of === 'own'
        ? answerOf(await client.POST('/api/account/tokens/{id}/revocation', to))
        : answerOf(await client.POST('/api/tokens/{id}/revocation', to));
    },
    changes: [['tokens']],
  });
  return (
    <>
      {revoke.problem && <ProblemNotice problem={revoke.problem} onRetry={revoke.again} />}
      <RowTable
        caption={caption}
        rows={tokens}
        keyOf={({ id }) => id}
        empty={<p>{empty}</p>}
        columns={[
          { title: t('ownData.tokens.name'), cell: (token) => <TokenName token={token} /> },
          of === 'own'
            ? {
                title: t('ownData.tokens.organisation'),
                cell: (token: AccessToken) => organisationNameIn(language, token),
              }
            : {
                title: t('ownData.tokens.by'),
                cell: (token: AccessToken) => asWritten(nameAs('person', language, token)),
              },
          { title: t('ownData.tokens.state'), cell: (token) => <Standing token={token} /> },
          { title: t('ownData.tokens.until'), cell: ({ expiresAt }) => <Day at={expiresAt} /> },
          {
            title: t('ownData.tokens.used'),
            cell: ({ lastUsedAt }) =>
              lastUsedAt ? <Ago at={lastUsedAt} /> : <span className="soft">{t('ownData.tokens.never')}</span>,
          },
          {
            title: t('ownData.tokens.action'),
            cell: (token) => <Revoke token={token} pending={revoke.pending} onRevoke={() => revoke.run(token.id)} />,
          },
        ]}
      />
    </>
  );
}

function TokenName({ token: { name, lastFour, scopes } }: { token: AccessToken }) {
  const { t } = useTranslation();
  return (
    <>
      {name} <code className="soft">{t('ownData.tokens.ending', { lastFour })}</code>
      <br />
      <small className="soft">
        {scopes.map((scope) => t(`ownData.tokens.scope.${scopeWords[scope]}`)).join(t('comma'))}
      </small>
    </>
  );
}

function Standing({ token: { state, isExpired } }: { token: AccessToken }) {
  const { t } = useTranslation();
  if (state === 'revoked' || !isExpired) return <StateMark of="accessToken" state={state} />;
  return (
    <span className="state-mark" data-tone="stopped">
      <span aria-hidden="true">×</span> {t('ownData.tokens.expired')}
    </span>
  );
}

/** Two clicks: a program that works with it stops at once. */
function Revoke({ token, pending, onRevoke }: { token: AccessToken; pending: boolean; onRevoke: () => void }) {
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  if (token.state !== 'active' || token.isExpired) return <span className="soft">{t('time.none')}</span>;
  if (!isAsking)
    return (
      <button
        type="button"
        className="link-button"
        aria-label={t('ownData.tokens.revokeOf', { name: token.name })}
        onClick={() => setAsking(true)}
      >
        {t('ownData.tokens.revoke')}
      </button>
    );
  return (
    <span className="account-buttons">
      <button type="button" className="link-button" disabled={pending} onClick={onRevoke}>
        {t('ownData.tokens.revokeSure')}
      </button>
      <button type="button" className="link-button" onClick={() => setAsking(false)}>
        {t('ownData.tokens.keepIt')}
      </button>
    </span>
  );
}
