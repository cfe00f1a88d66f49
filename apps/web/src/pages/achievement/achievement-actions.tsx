import { Button } from 'antd';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, client, once } from '../../api/client';
import { useCommand } from '../../api/command';
import type { Achievement, AchievementMove } from '../../api/shapes';
import { useActionWords } from '../../parts/action-words';
import { isOpen } from '../../parts/open-states';
import { ProblemNotice } from '../../parts/problem-notice';
import { ReasonDialog } from '../../parts/reason-dialog';
import { CopyAchievement } from './copy-achievement';
import { useAchievementLabels } from './field-labels';

type Move = AchievementMove['action'];
const ownMoves: readonly Move[] = [
  'confirm_available',
  'record_negotiation',
  'end_negotiation',
  'record_licence',
  'record_transfer',
  'renew',
  'withdraw',
];
/** These ends cannot be undone, so they ask first; withdrawing also has to give a reason. */
const asksFirst: readonly Move[] = ['withdraw', 'record_transfer'];

export function AchievementActions({ achievement }: { achievement: Achievement }) {
  const { t } = useTranslation();
  const word = useActionWords();
  const labels = useAchievementLabels();
  const [asking, setAsking] = useState<Move | null>(null);
  const allowed = (action: string) => achievement.allowedActions.includes(action);
  // A returned text is mended before it is sent again, and one with gaps filled in before it is sent at all.
  const isToMend = achievement.current.state === 'returned' || achievement.missing.length > 0;
  const to = (key: string) => ({ params: { path: { id: achievement.id }, header: once(key) } });
  const changes = [['achievement', achievement.id], ['achievements']];
  const submit = useCommand({
    send: async (key, version: number) =>
      answerOf(await client.POST('/api/achievements/{id}/submission', { ...to(key), body: { version } })),
    changes,
  });
  const move = useCommand({
    send: async (key, what: Omit<AchievementMove, 'version'>) =>
      answerOf(
        await client.POST('/api/achievements/{id}/moves', {
          ...to(key),
          body: { ...what, version: achievement.version },
        }),
      ),
    changes,
    onDone: () => setAsking(null),
  });
  // Only the newest step says what went wrong.
  const begin = (action: Move) => {
    submit.reset();
    move.reset();
    return asksFirst.includes(action) ? setAsking(action) : move.run({ action });
  };
  const problem = submit.problem ?? move.problem;
  return (
    <>
      {allowed('submit') && (
        <Button
          className={isToMend ? undefined : 'main-action'}
          loading={submit.pending}
          onClick={() => {
            move.reset();
            submit.run(achievement.version);
          }}
        >
          {word('submit')}
        </Button>
      )}
      {allowed('revise') && (
        <Link
          className={isToMend ? 'action' : 'quiet-action'}
          to="/achievements/$id/edit"
          params={{ id: achievement.id }}
        >
          {word('revise')}
        </Link>
      )}
      {allowed('copy') && <CopyAchievement achievement={achievement} />}
      {ownMoves.filter(allowed).map((action) => (
        <Button key={action} loading={move.pending} onClick={() => begin(action)}>
          {word(action)}
        </Button>
      ))}
      {achievement.published && isOpen('achievement', achievement.state) && (
        <a href={`/achievements/${achievement.id}`}>{t('demand.publicPage')}</a>
      )}
      {problem && !asking && (
        <ProblemNotice problem={problem} labels={labels} onRetry={submit.problem ? submit.again : move.again} />
      )}
      {asking && (
        <ReasonDialog
          title={word(asking)}
          explanation={t('demand.askFirst')}
          table="achievementReasons"
          verdict={asking}
          needsReason={asking === 'withdraw'}
          pending={move.pending}
          problem={move.problem}
          onCancel={() => {
            move.reset();
            setAsking(null);
          }}
          onConfirm={(reason) => move.run({ action: asking, ...reason })}
        />
      )}
    </>
  );
}
