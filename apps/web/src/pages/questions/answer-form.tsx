import { Button, Input } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, client, once } from '../../api/client';
import { useCommand } from '../../api/command';
import type { Question } from '../../api/question-queries';
import { ProblemNotice } from '../../parts/problem-notice';
import { useUnsent } from '../../parts/unsent';

/** Answers, or corrects what stands there. A refusal leaves what was written. */
export function AnswerForm({ question, onDone }: { question: Question; onDone: () => void }) {
  const { t } = useTranslation();
  const id = useId();
  // As it stood when the writing began: over a colleague's newer answer nothing is written unseen.
  const [begun] = useState(question);
  const [text, setText] = useState(begun.answer ?? '');
  const isFirst = begun.answer === null;
  const saving = useCommand({
    send: async (key, given: string) => {
      const sent = {
        params: { path: { id: begun.id }, header: once(key) },
        body: { version: begun.version, text: given },
      };
      return answerOf(
        isFirst
          ? await client.POST('/api/questions/{id}/answer', sent)
          : await client.PUT('/api/questions/{id}/answer', sent),
      );
    },
    changes: [['questions']],
    onDone,
  });
  useUnsent(text !== (begun.answer ?? '') && !saving.pending && !saving.done);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.run(text.trim());
  };
  return (
    <form className="answer-form" onSubmit={submit}>
      <label htmlFor={id}>{t('question.answerLabel')}</label>
      <Input.TextArea
        id={id}
        autoFocus
        rows={5}
        maxLength={2000}
        value={text}
        aria-describedby={`${id}-hint`}
        aria-invalid={saving.problem ? true : undefined}
        onChange={(event) => setText(event.target.value)}
      />
      <p id={`${id}-hint`} className="soft">
        {t('question.answerHint')}
      </p>
      {saving.problem && (
        <ProblemNotice problem={saving.problem} labels={t('question.field', { returnObjects: true })} />
      )}
      <p className="row-actions">
        <Button onClick={onDone}>{t('cancel')}</Button>
        <Button className="main-action" htmlType="submit" disabled={text.trim().length < 2} loading={saving.pending}>
          {t(isFirst ? 'question.send' : 'question.sendCorrection')}
        </Button>
      </p>
    </form>
  );
}
