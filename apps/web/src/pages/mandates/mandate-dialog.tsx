import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answerOf, client, once } from '../../api/client';
import { useCommand } from '../../api/command';
import type { Mandate } from '../../api/people-queries';
import { ReasonDialog } from '../../parts/reason-dialog';

export type MandateMove = 'accept' | 'decline' | 'withdraw' | 'revoke' | 'resign';
type Props = { mandate: Mandate; action: MandateMove; onDone: () => void };

/** Every step asks first: each of them acts at once, and none can be taken back. */
export function MandateDialog({ mandate, action, onDone }: Props) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { id, version } = mandate;
  const move = useCommand({
    send: async (key, reason: { reasonCode?: string; reasonText?: string }) => {
      const header = once(key);
      if (action === 'withdraw' || action === 'revoke')
        return answerOf(
          await client.POST('/api/mandates/{id}/ending', {
            params: { path: { id }, header },
            body: { ...reason, version, action },
          }),
        );
      return answerOf(
        await client.POST('/api/mandates/received/{mandateId}/answer', {
          params: { path: { mandateId: id }, header },
          body: { ...reason, version, action },
        }),
      );
    },
    changes: [['mandates']],
    onDone: () => {
      // Whom one may act for has changed with it.
      void queries.invalidateQueries({ queryKey: ['session'] });
      onDone();
    },
  });
  return (
    <ReasonDialog
      title={t(`mandates.action.${action}`)}
      explanation={t(action === 'accept' ? 'mandates.askAccept' : 'mandates.ask')}
      table="mandateReasons"
      verdict={action}
      needsReason={action !== 'accept'}
      pending={move.pending}
      problem={move.problem}
      onCancel={onDone}
      onConfirm={move.run}
    />
  );
}
