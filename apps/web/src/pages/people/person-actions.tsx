import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, client, once } from '../../api/client';
import { useCommand } from '../../api/command';
import type { PersonDetail } from '../../api/people-queries';
import { ProblemNotice } from '../../parts/problem-notice';
import { ReasonDialog } from '../../parts/reason-dialog';

type Move = 'disable' | 'enable';
const moves: readonly Move[] = ['disable', 'enable'];

/** Only what the server allows for this account is shown. */
export function PersonActions({ person }: { person: PersonDetail }) {
  const { t } = useTranslation();
  const { id, version } = person;
  const [asking, setAsking] = useState<Move | null>(null);
  const [told, setTold] = useState('');
  const to = (key: string) => ({ params: { path: { id }, header: once(key) } });
  const move = useCommand({
    send: async (key, { action, reasonCode, reasonText }: { action: Move; reasonCode?: string; reasonText?: string }) =>
      answerOf(
        await client.POST('/api/people/{id}/moves', {
          ...to(key),
          body: { action, version, reasonText, reasonCode: reasonCode ?? '' },
        }),
      ),
    changes: [['people']],
    onDone: () => setAsking(null),
  });
  const signOut = useCommand({
    send: async (key, read: number) =>
      answerOf(await client.POST('/api/people/{id}/sign-out', { ...to(key), body: { version: read } })),
    changes: [['people']],
    onDone: () => setTold(t('people.signedOut')),
  });
  return (
    <>
      <span role="status">{told}</span>
      {person.state === 'active' && (
        <Button loading={signOut.pending} onClick={() => signOut.run(version)}>
          {t('people.signOut')}
        </Button>
      )}
      {moves
        .filter((action) => person.allowedActions.includes(action))
        .map((action) => (
          <Button key={action} onClick={() => setAsking(action)}>
            {t(`people.${action}`)}
          </Button>
        ))}
      {signOut.problem && <ProblemNotice problem={signOut.problem} onRetry={signOut.again} />}
      {asking && (
        <ReasonDialog
          title={t(`people.${asking}`)}
          explanation={t(asking === 'disable' ? 'people.disableNote' : 'people.enableNote')}
          table="identityReasons"
          verdict={asking}
          needsReason
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
