import { Button, Input, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, client, once } from '../../api/client';
import { useCommand } from '../../api/command';
import type { Match } from '../../api/shapes';
import { ProblemNotice } from '../../parts/problem-notice';
import { useTerms } from '../../parts/terms';

type Answer = { verdict: 'relevant' | 'not_relevant'; reasonCode?: string; reasonText?: string };

/** A refusal is only useful with its reason: the reason is what the engine can learn from. */
export function MatchFeedback({ match, demandId }: { match: Match; demandId: string }) {
  const { t } = useTranslation();
  const { rows, term } = useTerms();
  const [asking, setAsking] = useState(false);
  const [code, setCode] = useState<string>();
  const [text, setText] = useState('');
  const command = useCommand({
    send: async (key, body: Answer) =>
      answerOf(
        await client.PUT('/api/matches/{id}/feedback', { params: { path: { id: match.id }, header: once(key) }, body }),
      ),
    changes: [['matches', demandId]],
    onDone: () => setAsking(false),
  });
  const given = match.feedback?.verdict;
  return (
    <div className="feedback">
      <div className="feedback-row">
        <Button
          size="small"
          aria-pressed={given === 'relevant'}
          className={given === 'relevant' ? 'chosen-answer' : undefined}
          loading={command.pending && !asking}
          onClick={() => command.run({ verdict: 'relevant' })}
        >
          {given === 'relevant' && '✓ '}
          {t('matching.relevant')}
        </Button>
        <Button
          size="small"
          aria-expanded={asking}
          className={given === 'not_relevant' ? 'chosen-answer' : undefined}
          onClick={() => setAsking(!asking)}
        >
          {given === 'not_relevant' && '✓ '}
          {t('matching.notRelevant')}
        </Button>
        {given === 'not_relevant' && match.feedback && !asking && (
          <span className="soft">
            {term('matchReasons', match.feedback.reasonCode)} {match.feedback.reasonText}
          </span>
        )}
      </div>
      {asking && (
        <fieldset className="feedback-why">
          <legend>{t('matching.why')}</legend>
          <Radio.Group
            value={code}
            onChange={(event) => setCode(String(event.target.value))}
            options={rows('matchReasons').map((row) => ({ value: row.code, label: term('matchReasons', row.code) }))}
          />
          <label className="stacked">
            {t('desk.reasonText')}
            <Input maxLength={200} value={text} onChange={(event) => setText(event.target.value)} />
          </label>
          <Button
            disabled={!code}
            loading={command.pending}
            onClick={() =>
              command.run({ verdict: 'not_relevant', reasonCode: code, reasonText: text.trim() || undefined })
            }
          >
            {t('matching.sendReason')}
          </Button>
        </fieldset>
      )}
      {command.problem && <ProblemNotice problem={command.problem} onRetry={command.again} />}
    </div>
  );
}
