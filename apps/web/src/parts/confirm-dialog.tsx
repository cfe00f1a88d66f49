import { Button } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../api/problem';
import { ProblemNotice } from './problem-notice';
import { useDialog } from './use-dialog';

type Props = {
  title: string;
  explanation: string;
  pending: boolean;
  problem: Problem | null;
  onCancel: () => void;
  onConfirm: () => void;
};

/** Asks before a step that takes no reason; the browser's own dialog, as in ReasonDialog. */
export function ConfirmDialog({ title, explanation, pending, problem, onCancel, onConfirm }: Props) {
  const { t } = useTranslation();
  const dialog = useDialog();
  const titleId = useId();
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby={titleId} onClose={onCancel}>
      <h2 id={titleId}>{title}</h2>
      <p>{explanation}</p>
      {problem && <ProblemNotice problem={problem} />}
      <div className="dialog-end">
        <Button onClick={onCancel}>{t('cancel')}</Button>
        <Button className="main-action" loading={pending} onClick={onConfirm}>
          {title}
        </Button>
      </div>
    </dialog>
  );
}
