import { Button, Checkbox, Input, Radio } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../api/problem';
import { useActionWords } from '../../parts/action-words';
import { ConfirmDialog } from '../../parts/confirm-dialog';
import { ProblemNotice } from '../../parts/problem-notice';
import { reasonsFor } from '../../parts/reasons-for';
import { isTyping } from '../../parts/row-keys';
import { useTerms } from '../../parts/terms';
import { useUnsent } from '../../parts/unsent';

export type Verdict = 'pass' | 'return' | 'reject';
export type Decision = { verdict: Verdict; reasonCodes: readonly string[]; reasonText?: string; publish?: boolean };

type Props = {
  title: string;
  verdicts: readonly Verdict[];
  table: `${string}Reasons`;
  /** Where the state and the mail say it otherwise than the words of the actions do. */
  words?: Readonly<Record<Verdict, string>>;
  withPublish?: boolean;
  /** A refusal ends the case: it is explained in words, and asked about once more before it is sent. */
  refusesForGood?: boolean;
  pending: boolean;
  problem: Problem | null;
  onDecide: (decision: Decision) => void;
  onRetry: () => void;
};

const keyOf: Record<Verdict, string> = { pass: 'p', return: 'r', reject: 'x' };

/** Right of the document: one decision. p, r and x choose; nothing is sent before the button (or Ctrl+Enter), and nothing final before it was asked about. */
export function DecisionPanel({
  title,
  verdicts,
  table,
  words,
  withPublish = false,
  refusesForGood = false,
  pending,
  problem,
  onDecide,
  onRetry,
}: Props) {
  const { t } = useTranslation();
  const { rows, term } = useTerms();
  const action = useActionWords();
  const said = words ?? { pass: action('pass'), return: action('return'), reject: action('reject') };
  const [verdict, setVerdict] = useState<Verdict>();
  const [codes, setCodes] = useState<string[]>([]);
  const [text, setText] = useState('');
  const [publish, setPublish] = useState(true);
  const panel = useRef<HTMLElement>(null);
  const needsReason = verdict === 'return' || verdict === 'reject';
  const reasons = needsReason ? reasonsFor(rows(table), verdict) : [];
  const chosen = codes.filter((code) => reasons.some((row) => row.code === code));
  const isFinal = refusesForGood && verdict === 'reject';
  const [isAsking, setAsking] = useState(false);
  const isExplained = (!needsReason || chosen.length > 0) && (!isFinal || text.trim() !== '');
  const ready = verdict !== undefined && isExplained && !pending;
  const begin = () => {
    if (!isFinal) return decide();
    if (ready) setAsking(true);
  };
  const decide = () => {
    if (!ready) return;
    const reasonText = text.trim() || undefined;
    onDecide({ verdict, reasonCodes: needsReason ? chosen : [], reasonText, ...(withPublish ? { publish } : {}) });
  };
  // While it is on its way the desk goes to the next case by itself.
  useUnsent((codes.length > 0 || text.trim() !== '') && !pending);
  useVerdictKeys(verdicts, isAsking ? noChoice : setVerdict);
  useSendKey(isAsking ? noChoice : begin);
  useEffect(() => {
    // A tick that goes away must not take the focus with it.
    const place = needsReason ? '.decision-reasons input' : 'input:checked';
    if (verdict) panel.current?.querySelector<HTMLElement>(place)?.focus();
  }, [verdict, needsReason]);
  return (
    <section className="decision" ref={panel} aria-labelledby="decision">
      <h2 id="decision">{title}</h2>
      <fieldset>
        <legend className="only-heard">{title}</legend>
        <Radio.Group
          vertical
          value={verdict}
          onChange={(event) => setVerdict(event.target.value as Verdict)}
          options={verdicts.map((each) => ({
            value: each,
            label: (
              <>
                {said[each]} <kbd>{keyOf[each]}</kbd>
              </>
            ),
          }))}
        />
      </fieldset>
      {needsReason && (
        <fieldset className="decision-reasons">
          <legend>{t('desk.reasons')}</legend>
          <Checkbox.Group
            value={chosen}
            onChange={(values) => setCodes(values.map(String))}
            options={reasons.map((row) => ({ value: row.code, label: term(table, row.code) }))}
          />
        </fieldset>
      )}
      {verdict && (
        <label className="stacked">
          {isFinal ? t('desk.textNeeded') : t('desk.reasonText')}
          <Input.TextArea
            rows={4}
            maxLength={1000}
            value={text}
            aria-required={isFinal}
            placeholder={needsReason ? t('desk.reasonHint') : undefined}
            onChange={(event) => setText(event.target.value)}
          />
        </label>
      )}
      {withPublish && verdict === 'pass' && (
        <Checkbox checked={publish} onChange={(event) => setPublish(event.target.checked)}>
          {t('desk.publish')}
        </Checkbox>
      )}
      {problem && <ProblemNotice problem={problem} onRetry={problem.mayPass ? onRetry : undefined} />}
      <Button className="main-action" size="large" block disabled={!ready} loading={pending} onClick={begin}>
        {verdict ? t('desk.send', { verdict: said[verdict] }) : t('desk.choose')}
      </Button>
      <p className="soft">
        {verdict && !isExplained
          ? t(isFinal ? 'desk.finalNeeded' : 'desk.reasonNeeded', { verdict: said[verdict] })
          : t('desk.keys', { verdicts: verdicts.map((each) => `${keyOf[each]} ${said[each]}`).join(' · ') })}
      </p>
      {isAsking && (
        <ConfirmDialog
          title={t('desk.finalTitle')}
          explanation={t('desk.finalText')}
          pending={pending}
          problem={problem}
          onCancel={() => setAsking(false)}
          onConfirm={decide}
        />
      )}
    </section>
  );
}

const noChoice = () => {};

/** From anywhere on the page: who chose by a key has not gone into the panel. */
function useSendKey(send: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.repeat || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      send();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  });
}

function useVerdictKeys(verdicts: readonly Verdict[], choose: (verdict: Verdict) => void): void {
  useEffect(() => {
    const pick = (event: KeyboardEvent) => {
      if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      const verdict = verdicts.find((each) => keyOf[each] === event.key);
      if (!verdict) return;
      choose(verdict);
      event.preventDefault();
    };
    addEventListener('keydown', pick);
    return () => removeEventListener('keydown', pick);
  });
}
