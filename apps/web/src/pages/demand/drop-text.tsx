import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, client, once } from '../../api/client';
import { useCommand } from '../../api/command';
import type { Demand } from '../../api/shapes';
import { useActionWords } from '../../parts/action-words';
import { ConfirmDialog } from '../../parts/confirm-dialog';

type Drop = 'delete' | 'discard';

/** For a draft nobody wants any more, and for a change of a public text that is not to be. */
export function DropText({ demand }: { demand: Demand }) {
  const { t } = useTranslation();
  const word = useActionWords();
  const navigate = useNavigate();
  const [asking, setAsking] = useState<Drop | null>(null);
  const drop = useCommand({
    send: async (key, what: Drop) => {
      const given = {
        params: { path: { id: demand.id }, header: once(key) },
        body: { version: demand.version },
      };
      return what === 'delete'
        ? answerOf(await client.DELETE('/api/demands/{id}', given))
        : answerOf(await client.DELETE('/api/demands/{id}/revision', given));
    },
    changes: asking === 'delete' ? [['demands']] : [['demand', demand.id], ['demands']],
    onDone: (_, what) => {
      setAsking(null);
      if (what === 'delete') void navigate({ to: '/demands' });
    },
  });
  const offered = (['delete', 'discard'] as const).filter((what) => demand.allowedActions.includes(what));
  return (
    <>
      {offered.map((what) => (
        <Button key={what} onClick={() => setAsking(what)}>
          {word(what)}
        </Button>
      ))}
      {asking && (
        <ConfirmDialog
          title={word(asking)}
          explanation={t(`demand.drop.${asking}`)}
          pending={drop.pending}
          problem={drop.problem}
          onCancel={() => {
            drop.reset();
            setAsking(null);
          }}
          onConfirm={() => drop.run(asking)}
        />
      )}
    </>
  );
}
