import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { answerOf, client, once } from '../../api/client';
import { useCommand } from '../../api/command';
import type { Demand } from '../../api/shapes';
import { useActionWords } from '../../parts/action-words';
import { ProblemNotice } from '../../parts/problem-notice';
import { DecisionPanel, type Decision } from '../desk/decision-panel';
import { NothingToDecide } from '../desk/nothing-to-decide';

/** Take the case, decide it, or publish what has passed: whichever the server allows now. */
export function ScreeningDecision({ demand, onDecided }: { demand: Demand; onDecided: () => void }) {
  const { t } = useTranslation();
  const action = useActionWords();
  const to = (key: string) => ({ params: { path: { id: demand.id }, header: once(key) } });
  const changes = [['demand', demand.id], ['screening-queue']];
  const allowed = (action: string) => demand.allowedActions.includes(action);
  const begin = useCommand({
    send: async (key, version: number) =>
      answerOf(await client.POST('/api/demands/{id}/screening', { ...to(key), body: { version } })),
    changes,
  });
  const publish = useCommand({
    send: async (key, version: number) =>
      answerOf(await client.POST('/api/demands/{id}/publication', { ...to(key), body: { version } })),
    changes,
    onDone: onDecided,
  });
  const decide = useCommand({
    send: async (key, { reasonCodes, publish: publishNow = true, ...decision }: Decision) =>
      answerOf(
        await client.POST('/api/demands/{id}/screening/decision', {
          ...to(key),
          body: { ...decision, publish: publishNow, reasonCodes: [...reasonCodes], version: demand.version },
        }),
      ),
    changes,
    onDone: onDecided,
  });
  if (allowed('validate')) {
    return (
      <DecisionPanel
        title={t('desk.decision')}
        verdicts={['pass', 'return', 'reject']}
        refusesForGood
        table="demandReasons"
        withPublish
        pending={decide.pending}
        problem={decide.problem}
        onDecide={decide.run}
        onRetry={decide.again}
      />
    );
  }
  const next = allowed('begin_screening')
    ? { label: action('begin_screening'), command: begin, note: t('desk.takeFirst') }
    : allowed('publish')
      ? { label: action('publish'), command: publish, note: t('desk.publishNote') }
      : null;
  if (!next) return <NothingToDecide />;
  return (
    <section className="decision">
      <p>{next.note}</p>
      {next.command.problem && <ProblemNotice problem={next.command.problem} onRetry={next.command.again} />}
      <Button
        className="main-action"
        size="large"
        block
        loading={next.command.pending}
        onClick={() => next.command.run(demand.version)}
      >
        {next.label}
      </Button>
    </section>
  );
}
