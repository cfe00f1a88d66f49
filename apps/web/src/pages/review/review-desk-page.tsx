import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, client, once } from '../../api/client';
import { useCommand } from '../../api/command';
import { achievementHistoryQuery, achievementQuery, reviewQueueQuery } from '../../api/queries';
import type { Achievement } from '../../api/shapes';
import { AchievementDocument } from '../../parts/achievement-document';
import { HistoryList } from '../../parts/history-list';
import { Loaded } from '../../parts/loaded';
import { StateMark } from '../../parts/state-mark';
import { DecisionPanel, type Decision } from '../desk/decision-panel';
import { useDeskKeys } from '../desk/desk-keys';
import { LastDecided } from '../desk/last-decided';
import { PageHead } from '../frame/page-head';

export function ReviewDeskPage() {
  const { id } = useParams({ from: '/reviews/$id' });
  const navigate = useNavigate();
  const queue = useQuery(reviewQueueQuery);
  const ids = queue.data?.items.map((item) => item.achievementId) ?? [];
  const open = (next: string) => void navigate({ to: '/reviews/$id', params: { id: next } });
  const [decided, setDecided] = useState<string | null>(null);
  const reading = useQuery(achievementQuery(id));
  useDeskKeys(ids, id, open);
  const following = ids[ids.indexOf(id) + 1] ?? ids.find((each) => each !== id);
  return (
    <>
      <LastDecided title={decided} />
      <Loaded of={reading}>
        {(achievement) => (
          <ReviewDesk
            key={achievement.id}
            achievement={achievement}
            onDecided={() => {
              setDecided(achievement.current.title);
              if (following) open(following);
              else void navigate({ to: '/reviews' });
            }}
          />
        )}
      </Loaded>
    </>
  );
}

function ReviewDesk({ achievement, onDecided }: { achievement: Achievement; onDecided: () => void }) {
  const { t } = useTranslation();
  const history = useQuery(achievementHistoryQuery(achievement.id));
  return (
    <>
      <PageHead
        title={t('desk.review.desk')}
        back={<Link to="/reviews">{t('desk.review.title')}</Link>}
        lead={
          <>
            {achievement.organisation.name} · <StateMark of="achievement" state={achievement.state} /> ·{' '}
            {t('desk.revision', { number: achievement.current.number })}
          </>
        }
      />
      <div className="two-columns desk">
        <section className="panel">
          <AchievementDocument revision={achievement.current} />
        </section>
        <aside>
          <ReviewDecision achievement={achievement} onDecided={onDecided} />
          <section className="block">
            <h2>{t('demand.history')}</h2>
            <Loaded of={history}>{(data) => <HistoryList of="achievement" entries={data.items} />}</Loaded>
          </section>
        </aside>
      </div>
    </>
  );
}

function ReviewDecision({ achievement, onDecided }: { achievement: Achievement; onDecided: () => void }) {
  const { t } = useTranslation();
  const decide = useCommand({
    send: async (key, { verdict, reasonCodes, reasonText }: Decision) =>
      answerOf(
        await client.POST('/api/achievements/{id}/review/decision', {
          params: { path: { id: achievement.id }, header: once(key) },
          body: { version: achievement.version, verdict, reasonCodes: [...reasonCodes], reasonText },
        }),
      ),
    changes: [['achievement', achievement.id], ['review-queue']],
    onDone: onDecided,
  });
  if (!achievement.allowedActions.includes('publish')) return <p className="panel soft">{t('desk.nothingToDecide')}</p>;
  return (
    <DecisionPanel
      title={t('desk.decision')}
      verdicts={['pass', 'return', 'reject']}
      table="achievementReasons"
      pending={decide.pending}
      problem={decide.problem}
      onDecide={decide.run}
      onRetry={decide.again}
    />
  );
}
