import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { answerOf, client, once } from '../../api/client';
import { useCommand } from '../../api/command';
import { ProblemNotice } from '../../parts/problem-notice';

/** As many as the server sends again at once. */
const atOnce = 200;

export function RetryTopic({ topic, waiting }: { topic: string; waiting: number }) {
  const { t } = useTranslation();
  const retry = useCommand({
    send: async (key, body: { topic: string }) =>
      answerOf(await client.POST('/api/operations/dead-letters/retries', { params: { header: once(key) }, body })),
    changes: [['operations']],
  });
  return (
    <div className="block">
      {retry.problem && <ProblemNotice problem={retry.problem} onRetry={retry.again} />}
      <Button loading={retry.pending} onClick={() => retry.run({ topic })}>
        {t(waiting > atOnce ? 'operations.retryFirst' : 'operations.retryAll', { count: waiting })}
      </Button>
    </div>
  );
}
