import { Button } from 'antd';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WeightSet } from '../../api/shapes';
import { ProblemNotice } from '../../parts/problem-notice';
import { useTerms } from '../../parts/terms';
import { NoteField } from './note-field';
import { PercentField } from './percent-field';
import { PercentSum } from './percent-sum';
import { limits, useProposal } from './use-proposal';

/** A person's own numbers in percents, beginning with those in force. */
export function ProposeForm({ from, onDone }: { from: WeightSet; onDone: () => void }) {
  const { t } = useTranslation();
  const { term } = useTerms();
  const proposal = useProposal(from, onDone);
  const { weights, least, note, left, fault, command } = proposal;
  const [isTried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (fault) form.current?.querySelector<HTMLElement>(fault === 'note' ? 'textarea' : 'input')?.focus();
    else proposal.send();
  };
  const labels = Object.fromEntries(Object.keys(weights).map((one) => [`weights.${one}`, term('criteria', one)]));
  return (
    <form className="weight-proposal" ref={form} onSubmit={send} noValidate>
      <p className="soft">{t('weights.proposeNext')}</p>
      <fieldset className="weight-form">
        <legend>{t('weights.proposeLead')}</legend>
        {Object.entries(weights).map(([criterion, percent]) => (
          <PercentField
            key={criterion}
            label={term('criteria', criterion)}
            value={percent}
            onChange={(next) => proposal.setWeight(criterion, next)}
          />
        ))}
      </fieldset>
      <PercentSum left={left} isRefused={isTried && left !== 0} />
      <fieldset className="weight-form">
        <legend>{t('weights.limits')}</legend>
        {limits.map((name) => (
          <PercentField
            key={name}
            label={t(`weights.${name}`)}
            value={least[name]}
            onChange={(next) => proposal.setLimit(name, next)}
          />
        ))}
      </fieldset>
      <p className="bad" role="alert">
        {isTried && fault === 'empty' && t('weights.percentMissing')}
      </p>
      <NoteField note={note} isMissing={isTried && note.trim() === ''} onChange={proposal.setNote} />
      {command.problem && <ProblemNotice problem={command.problem} labels={labels} />}
      <p>
        <Button htmlType="submit" loading={command.pending}>
          {t('weights.send')}
        </Button>
      </p>
    </form>
  );
}
