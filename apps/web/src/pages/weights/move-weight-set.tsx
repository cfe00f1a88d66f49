import { useTranslation } from 'react-i18next';
import { answerOf, client, once } from '../../api/client';
import { useCommand } from '../../api/command';
import type { WeightSet } from '../../api/shapes';
import { ConfirmDialog } from '../../parts/confirm-dialog';
import { ReasonDialog } from '../../parts/reason-dialog';

type Action = 'activate' | 'reactivate' | 'reject';

/** Activating takes a second look; going back and not taking a set take a reason. */
export function MoveWeightSet({ set, action, onEnd }: { set: WeightSet; action: Action; onEnd: () => void }) {
  const { t } = useTranslation();
  const command = useCommand({
    send: async (key, reasonCode: string | undefined) =>
      answerOf(
        await client.POST('/api/weight-sets/{id}/moves', {
          params: { path: { id: set.id }, header: once(key) },
          body: { version: set.version, action, reasonCode },
        }),
      ),
    changes: [['weights']],
    onDone: onEnd,
  });
  const shared = {
    title: t(`weights.${action}`),
    explanation: t(`weights.${action}Text`, { name: set.name }),
    pending: command.pending,
    problem: command.problem,
    onCancel: onEnd,
  };
  if (action === 'activate') return <ConfirmDialog {...shared} onConfirm={() => command.run(undefined)} />;
  return (
    <ReasonDialog
      {...shared}
      table={action === 'reject' ? 'weightRejectionReasons' : 'weightRollbackReasons'}
      verdict={action === 'reject' ? 'reject' : 'rollback'}
      needsReason
      withoutText
      onConfirm={({ reasonCode }) => command.run(reasonCode)}
    />
  );
}
