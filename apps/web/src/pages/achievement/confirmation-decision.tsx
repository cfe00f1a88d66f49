import { useTranslation } from 'react-i18next';
import { answerOf, client, once } from '../../api/client';
import { useCommand } from '../../api/command';
import type { Achievement } from '../../api/shapes';
import { DecisionPanel, type Decision } from '../desk/decision-panel';

type Props = { achievement: Achievement; onDecided?: () => void };

/** The institute's office vouches for what its researchers wrote before the platform reads it. */
export function ConfirmationDecision({ achievement, onDecided }: Props) {
  const { t } = useTranslation();
  const command = useCommand({
    send: async (key, { verdict, reasonCodes, reasonText }: Decision) =>
      answerOf(
        await client.POST('/api/achievements/{id}/confirmation', {
          params: { path: { id: achievement.id }, header: once(key) },
          body: {
            version: achievement.version,
            verdict: verdict === 'pass' ? 'pass' : 'return',
            reasonCodes: [...reasonCodes],
            reasonText,
          },
        }),
      ),
    changes: [['achievement', achievement.id], ['achievements']],
    onDone: onDecided,
  });
  return (
    <DecisionPanel
      title={t('achievement.confirmTitle')}
      verdicts={['pass', 'return']}
      table="achievementReasons"
      pending={command.pending}
      problem={command.problem}
      onDecide={command.run}
      onRetry={command.again}
    />
  );
}
