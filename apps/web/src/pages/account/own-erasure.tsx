import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, client, once } from '../../api/client';
import { useCommand } from '../../api/command';
import { type OwnErasure as Erasure, ownErasureQuery } from '../../api/own-data-queries';
import { Loaded } from '../../parts/loaded';
import { dateText, momentText } from '../../parts/moment-text';
import { ProblemNotice } from '../../parts/problem-notice';
import { Reasons } from '../../parts/reasons';
import { useLanguage } from '../../parts/terms';
import { asksForPassword, PasswordAgain } from './password-again';

const consequences = ['a', 'b', 'c'] as const;

/** What it means comes before the button. */
export function OwnErasure() {
  const { t } = useTranslation();
  const reading = useQuery(ownErasureQuery);
  return (
    <section className="block" aria-labelledby="account-erasure">
      <h2 id="account-erasure">{t('ownData.erasure.title')}</h2>
      <Loaded of={reading}>
        {(erasure) => (
          <>
            <p className="soft">{t('ownData.erasure.lead', erasure)}</p>
            <LastRequest request={erasure.request} />
            {erasure.request?.state === 'requested' ? (
              <Withdraw version={erasure.request.version} />
            ) : (
              <Ask obstacles={erasure.obstacles} />
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}

function LastRequest({ request }: { request: Erasure['request'] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (!request) return null;
  const { state, requestedAt, coolingUntil, dueOn, reasonCodes, reasonText } = request;
  const at = momentText(requestedAt, language);
  if (state === 'requested') {
    const facts = { at: momentText(coolingUntil, language), dueOn: dateText(dueOn, language) };
    return <p className="owed">{t('ownData.erasure.waiting', facts)}</p>;
  }
  if (state === 'withdrawn') return <p>{t('ownData.erasure.withdrawn', { at })}</p>;
  if (state === 'done') return null;
  return (
    <div className="owed">
      <p>{t('ownData.erasure.refused', { at })}</p>
      <Reasons table="erasureReasons" codes={reasonCodes} text={reasonText} />
    </div>
  );
}

function Withdraw({ version }: { version: number }) {
  const { t } = useTranslation();
  const withdraw = useCommand({
    send: async (key, read: number) =>
      answerOf(
        await client.POST('/api/account/erasure/withdrawal', {
          params: { header: once(key) },
          body: { version: read },
        }),
      ),
    changes: [ownErasureQuery.queryKey],
  });
  return (
    <>
      {withdraw.problem && <ProblemNotice problem={withdraw.problem} onRetry={withdraw.again} />}
      <button type="button" className="action" disabled={withdraw.pending} onClick={() => withdraw.run(version)}>
        {t('ownData.erasure.withdraw')}
      </button>
    </>
  );
}

function Ask({ obstacles }: { obstacles: Erasure['obstacles'] }) {
  const { t } = useTranslation();
  const [understood, setUnderstood] = useState(false);
  const ask = useCommand({
    send: async (key) => answerOf(await client.POST('/api/account/erasure', { params: { header: once(key) } })),
    changes: [ownErasureQuery.queryKey],
  });
  if (asksForPassword(ask.problem)) return <PasswordAgain onProved={ask.again} />;
  return (
    <details className="account-fold">
      <summary>{t('ownData.erasure.go')}</summary>
      <p>{t('ownData.erasure.takes')}</p>
      <ul>
        {consequences.map((each) => (
          <li key={each}>{t(`ownData.erasure.consequences.${each}`)}</li>
        ))}
      </ul>
      <p>{t('ownData.erasure.law')}</p>
      {obstacles.length > 0 ? (
        <Obstacles obstacles={obstacles} />
      ) : (
        <>
          <p>
            <label>
              <input type="checkbox" checked={understood} onChange={({ target }) => setUnderstood(target.checked)} />{' '}
              {t('ownData.erasure.understood')}
            </label>
          </p>
          {ask.problem && <ProblemNotice problem={ask.problem} onRetry={ask.again} />}
          <button
            type="button"
            className="quiet-action"
            disabled={!understood || ask.pending}
            onClick={() => ask.run(undefined)}
          >
            {t('ownData.erasure.go')}
          </button>
        </>
      )}
    </details>
  );
}

function Obstacles({ obstacles }: { obstacles: Erasure['obstacles'] }) {
  const { t } = useTranslation();
  return (
    <div className="owed">
      <b>{t('ownData.erasure.obstacles')}</b>
      <ul>
        {obstacles.map(({ kind, name }) => (
          <li key={`${kind} ${name}`}>{t(`ownData.erasure.obstacle.${kind}`, { name })}</li>
        ))}
      </ul>
    </div>
  );
}
