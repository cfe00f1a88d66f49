import { useTranslation } from 'react-i18next';
import { answerOf, client, once } from '../../api/client';
import { useCommand } from '../../api/command';
import type { Achievement } from '../../api/shapes';
import { DecisionPanel, type Decision } from '../desk/decision-panel';
import { NothingToDecide } from '../desk/nothing-to-decide';

export function ReviewDecision({ achievement, onDecided }: { achievement: Achievement; onDecided: () => void }) {
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
  if (!achievement.allowedActions.includes('publish')) return <NothingToDecide />;
  return (
    <DecisionPanel
      title={t('desk.decision')}
      verdicts={['pass', 'return', 'reject']}
      refusesForGood
      table="achievementReasons"
      pending={decide.pending}
      problem={decide.problem}
      onDecide={decide.run}
      onRetry={decide.again}
    />
  );
}
