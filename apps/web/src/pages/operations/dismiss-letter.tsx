import { useTranslation } from 'react-i18next';
import { answerOf, client, once } from '../../api/client';
import { useCommand } from '../../api/command';
import type { DeadLetter } from '../../api/shapes';
import { ReasonDialog } from '../../parts/reason-dialog';

export function DismissLetter({ letter, onEnd }: { letter: DeadLetter; onEnd: () => void }) {
  const { t } = useTranslation();
  const dismiss = useCommand({
    send: async (key, body: { reasonCode: string; reasonText?: string }) =>
      answerOf(
        await client.POST('/api/operations/dead-letters/{id}/dismissal', {
          params: { path: { id: letter.id }, header: once(key) },
          body,
        }),
      ),
    changes: [['operations']],
    onDone: onEnd,
  });
  return (
    <ReasonDialog
      title={t('operations.dismissTitle')}
      explanation={t('operations.dismissText')}
      table="deadLetterReasons"
      verdict="dismiss"
      needsReason
      pending={dismiss.pending}
      problem={dismiss.problem}
      onCancel={onEnd}
      onConfirm={({ reasonCode, reasonText }) => reasonCode && dismiss.run({ reasonCode, reasonText })}
    />
  );
}
