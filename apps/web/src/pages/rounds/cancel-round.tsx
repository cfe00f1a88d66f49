import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, client, once } from '../../api/client';
import { useCommand } from '../../api/command';
import type { MatchRound } from '../../api/round-queries';
import { ReasonDialog } from '../../parts/reason-dialog';

export function CancelRound({ round }: { round: MatchRound }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const cancel = useCommand({
    send: async (key, reasonCode: string) =>
      answerOf(
        await client.POST('/api/match-rounds/{id}/cancellation', {
          params: { path: { id: round.id }, header: once(key) },
          body: { version: round.version, reasonCode },
        }),
      ),
    changes: [['match-rounds']],
    onDone: () => setAsking(false),
  });
  if (!round.allowedActions.includes('cancel')) return null;
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('rounds.cancel')}</Button>
      {asking && (
        <ReasonDialog
          title={t('rounds.cancel')}
          explanation={t('rounds.cancelText')}
          table="matchRoundReasons"
          verdict="cancel"
          needsReason
          withoutText
          wayBack={t('rounds.letGoOn')}
          pending={cancel.pending}
          problem={cancel.problem}
          onCancel={() => {
            cancel.reset();
            setAsking(false);
          }}
          onConfirm={({ reasonCode }) => reasonCode && cancel.run(reasonCode)}
        />
      )}
    </>
  );
}
