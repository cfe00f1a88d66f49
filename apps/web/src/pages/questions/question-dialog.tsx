import { useTranslation } from 'react-i18next';
import { answerOf, client, once } from '../../api/client';
import { useCommand } from '../../api/command';
import type { Question } from '../../api/question-queries';
import { ConfirmDialog } from '../../parts/confirm-dialog';
import { ReasonDialog } from '../../parts/reason-dialog';

export type QuestionStep = 'decline' | 'withdraw' | 'hide' | 'restore';
type Reason = { reasonCode?: string; reasonText?: string };
type Props = { question: Question; action: QuestionStep; onCancel: () => void; onDone: () => void };

/** Every step asks first: each of them acts at once, and the other side learns of it. */
export function QuestionDialog({ question, action, onCancel, onDone }: Props) {
  const { t } = useTranslation();
  const { id, version } = question;
  const move = useCommand({
    send: async (key, reason: Reason) => {
      const params = { path: { id }, header: once(key) };
      const body = { version };
      const reasoned = { params, body: { ...body, ...reason } };
      if (action === 'decline') return answerOf(await client.POST('/api/questions/{id}/decline', reasoned));
      if (action === 'hide') return answerOf(await client.POST('/api/questions/{id}/hiding', reasoned));
      if (action === 'restore') return answerOf(await client.POST('/api/questions/{id}/restoring', { params, body }));
      return answerOf(await client.POST('/api/questions/{id}/withdrawal', { params, body }));
    },
    changes: [['questions']],
    onDone,
  });
  const shared = {
    title: t(`question.action.${action}`),
    explanation: t(`question.explain.${action}`),
    pending: move.pending,
    problem: move.problem,
    onCancel,
  };
  if (action === 'withdraw' || action === 'restore')
    return <ConfirmDialog {...shared} onConfirm={() => move.run({})} />;
  return <ReasonDialog {...shared} table="questionReasons" verdict={action} needsReason onConfirm={move.run} />;
}
