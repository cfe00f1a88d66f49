import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, client, once } from '../../api/client';
import { useCommand } from '../../api/command';
import type { ImportDetail } from '../../api/exchange-queries';
import { ProblemNotice } from '../../parts/problem-notice';

/** One thing to decide: store what is new, or let it be. Faulty rows hold back all, unless they are left out on purpose. */
export function ImportActions({ run }: { run: ImportDetail }) {
  const { t } = useTranslation();
  const [skipBad, setSkipBad] = useState(false);
  const changes = [['imports'], ['demands'], ['achievements']];
  const given = (key: string) => ({ header: once(key), path: { id: run.id } });
  const storing = useCommand({
    send: async (key: string, leaveOut: boolean) =>
      answerOf(
        await client.POST('/api/imports/{id}/storing', {
          params: given(key),
          body: { version: run.version, skipBad: leaveOut },
        }),
      ),
    changes,
  });
  const cancelling = useCommand({
    send: async (key: string, version: number) =>
      answerOf(await client.POST('/api/imports/{id}/cancellation', { params: given(key), body: { version } })),
    changes,
  });
  const canStore = run.allowedActions.includes('store') && run.fresh > 0;
  const problem = storing.problem ?? cancelling.problem;
  if (run.allowedActions.length === 0) return null;
  return (
    <div className="import-actions">
      {canStore && run.bad > 0 && (
        <Checkbox checked={skipBad} onChange={(event) => setSkipBad(event.target.checked)}>
          {t('exchange.skipBad', { count: run.bad })}
        </Checkbox>
      )}
      {canStore && (
        <Button
          className="main-action"
          type="primary"
          disabled={run.bad > 0 && !skipBad}
          loading={storing.pending}
          onClick={() => storing.run(skipBad)}
        >
          {t('exchange.store', { count: run.fresh })}
        </Button>
      )}
      {run.allowedActions.includes('cancel') && (
        <Button loading={cancelling.pending} onClick={() => cancelling.run(run.version)}>
          {t('exchange.cancel')}
        </Button>
      )}
      {problem && <ProblemNotice problem={problem} />}
    </div>
  );
}
