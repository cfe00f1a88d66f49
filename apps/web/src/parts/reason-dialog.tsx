import { Button, Input, Radio } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../api/problem';
import { ProblemNotice } from './problem-notice';
import { reasonsFor } from './reasons-for';
import { useTerms } from './terms';
import { asWritten } from './written';
import { useDialog } from './use-dialog';

type Reason = { reasonCode?: string; reasonText?: string };
type Props = {
  title: string;
  explanation: string;
  table: `${string}Reasons`;
  verdict: string;
  needsReason: boolean;
  /** The code says it all. */
  withoutText?: boolean;
  /** What the way back is called, where `cancel` would be taken for the thing itself. */
  wayBack?: string;
  pending: boolean;
  problem: Problem | null;
  onCancel: () => void;
  onConfirm: (reason: Reason) => void;
};

/** The browser's own dialog: it keeps the focus, closes on Escape, and needs no style that the page policy refuses. */
export function ReasonDialog(props: Props) {
  const { t } = useTranslation();
  const { rows, term } = useTerms();
  const [code, setCode] = useState<string>();
  const [text, setText] = useState('');
  const dialog = useDialog();
  const titleId = useId();
  const reasons = props.needsReason ? reasonsFor(rows(props.table), props.verdict) : [];
  const ready = reasons.length === 0 || code !== undefined;
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby={titleId} onClose={props.onCancel}>
      <h2 id={titleId}>{asWritten(props.title)}</h2>
      <p>{props.explanation}</p>
      {reasons.length > 0 && (
        <fieldset>
          <legend>{t('desk.reasons')}</legend>
          <Radio.Group
            vertical
            value={code}
            onChange={(event) => setCode(String(event.target.value))}
            options={reasons.map((row) => ({ value: row.code, label: term(props.table, row.code) }))}
          />
        </fieldset>
      )}
      {!props.withoutText && (
        <label className="stacked">
          {t('desk.reasonText')}
          <Input.TextArea rows={3} maxLength={500} value={text} onChange={(event) => setText(event.target.value)} />
        </label>
      )}
      {props.problem && <ProblemNotice problem={props.problem} />}
      <div className="dialog-end">
        <Button onClick={props.onCancel}>{props.wayBack ?? t('cancel')}</Button>
        <Button
          className="main-action"
          disabled={!ready}
          loading={props.pending}
          onClick={() => props.onConfirm({ reasonCode: code, reasonText: text.trim() || undefined })}
        >
          {asWritten(props.title)}
        </Button>
      </div>
    </dialog>
  );
}
