import { Button, Input, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueryKey } from '@tanstack/react-query';
import { useCommand } from '../../api/command';
import type { Match, MatchFeedbackBody } from '../../api/shapes';
import { Moment } from '../../parts/moment';
import { ProblemNotice } from '../../parts/problem-notice';
import { nameAs } from '../../parts/name-in';
import { useLanguage, useTerms } from '../../parts/terms';
import { asWritten } from '../../parts/written';

type Props = {
  given: Match['feedback'];
  /** Of this side. */
  reasons: 'matchReasons' | 'interestReasons';
  words: { relevant: string; notRelevant: string; why: string };
  send: (key: string, body: MatchFeedbackBody) => Promise<unknown>;
  changes: readonly QueryKey[];
};

/** A refusal is only useful with its reason: the reason is what the engine can learn from. */
export function PairFeedback({ given, reasons, words, send, changes }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { term } = useTerms();
  const [asking, setAsking] = useState(false);
  const verdict = given?.verdict;
  // Refused, the reason and its words are still there.
  const command = useCommand({ send, changes, onDone: () => setAsking(false) });
  return (
    <div className="feedback">
      <div className="feedback-row">
        <Button
          size="small"
          aria-pressed={verdict === 'relevant'}
          className={verdict === 'relevant' ? 'chosen-answer' : undefined}
          loading={command.pending}
          onClick={() => command.run({ verdict: 'relevant' })}
        >
          {verdict === 'relevant' && '✓ '}
          {words.relevant}
        </Button>
        <Button
          size="small"
          aria-expanded={asking}
          className={verdict === 'not_relevant' ? 'chosen-answer' : undefined}
          disabled={command.pending}
          onClick={() => {
            command.reset();
            setAsking(!asking);
          }}
        >
          {verdict === 'not_relevant' && '✓ '}
          {words.notRelevant}
        </Button>
        {given && !asking && (
          <>
            {given.verdict === 'not_relevant' && (
              <span className="soft">
                {term(reasons, given.reasonCode)} {asWritten(given.reasonText)}
                {' · '}
                {asWritten(nameAs('person', language, given) ?? t('feedback.colleague'))} <Moment at={given.at} />
              </span>
            )}
            <Button
              size="small"
              type="text"
              loading={command.pending}
              onClick={() => command.run({ verdict: 'withdrawn' })}
            >
              {t('feedback.undo')}
            </Button>
          </>
        )}
      </div>
      {asking && <WhyNot reasons={reasons} legend={words.why} isSending={command.pending} onSend={command.run} />}
      {command.problem && <ProblemNotice problem={command.problem} onRetry={() => command.again()} />}
    </div>
  );
}

type WhyNotProps = {
  reasons: Props['reasons'];
  legend: string;
  isSending: boolean;
  onSend: (body: MatchFeedbackBody) => void;
};

function WhyNot({ reasons, legend, isSending, onSend }: WhyNotProps) {
  const { t } = useTranslation();
  const { rows, term } = useTerms();
  const [code, setCode] = useState<string>();
  const [text, setText] = useState('');
  return (
    <fieldset className="feedback-why">
      <legend>{legend}</legend>
      <Radio.Group
        value={code}
        onChange={(event) => setCode(String(event.target.value))}
        options={rows(reasons).map((row) => ({ value: row.code, label: term(reasons, row.code) }))}
      />
      <label className="stacked">
        {t('desk.reasonText')}
        <Input maxLength={200} value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      <Button
        disabled={!code}
        loading={isSending}
        onClick={() => onSend({ verdict: 'not_relevant', reasonCode: code, reasonText: text.trim() || undefined })}
      >
        {t('matching.sendReason')}
      </Button>
    </fieldset>
  );
}
