import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { answerOf, client, once } from '../../api/client';
import { useCommand } from '../../api/command';
import { learningAttemptsQuery } from '../../api/feedback-queries';
import type { LearningAttempt } from '../../api/shapes';
import { Loaded } from '../../parts/loaded';
import { Moment } from '../../parts/moment';
import { MoreButton } from '../../parts/more-button';
import { ProblemNotice } from '../../parts/problem-notice';
import { nameAs } from '../../parts/name-in';
import { useLanguage, useTerms } from '../../parts/terms';
import { EvidenceLines } from './evidence-lines';
import { SharesLine } from './shares-line';
import { asWritten } from '../../parts/written';

export function LearningAttempts({ mayAsk }: { mayAsk: boolean }) {
  const { t } = useTranslation();
  const reading = useInfiniteQuery(learningAttemptsQuery);
  const ask = useCommand({
    send: async (key, _: undefined) =>
      answerOf(await client.POST('/api/learning-attempts', { params: { header: once(key) } })),
    changes: [['weights']],
  });
  return (
    <section className="block" aria-labelledby="learning-attempts">
      <h2 id="learning-attempts">{t('weights.attempts')}</h2>
      {mayAsk && (
        <p>
          <Button loading={ask.pending} onClick={() => ask.run(undefined)}>
            {t('weights.learn')}
          </Button>
        </p>
      )}
      <p role="status" className="soft">
        {ask.done && t('weights.asked')}
      </p>
      {ask.problem && <ProblemNotice problem={ask.problem} onRetry={() => ask.again()} />}
      <Loaded of={reading}>
        {(data) => {
          const attempts = data.pages.flatMap((page) => page.items);
          if (attempts.length === 0) return <p className="soft">{t('weights.noAttempts')}</p>;
          return attempts.map((attempt) => <Attempt key={attempt.id} attempt={attempt} />);
        }}
      </Loaded>
      <MoreButton reading={reading} />
    </section>
  );
}

function Attempt({ attempt }: { attempt: LearningAttempt }) {
  const { t } = useTranslation();
  const { term } = useTerms();
  const language = useLanguage();
  const { report, parentName, weightSetName } = attempt;
  return (
    <article className="weight-set">
      <h3>
        <Moment at={attempt.at} /> {asWritten(nameAs('person', language, attempt) ?? t('weights.system'))}
      </h3>
      <p>
        <b>
          {weightSetName
            ? t('weights.proposedAs', { name: weightSetName })
            : report.refusals.map((code) => term('learningRefusals', code)).join(' · ')}
        </b>{' '}
        {t('weights.parent', { name: parentName })}
      </p>
      <EvidenceLines report={report} />
      {report.heldOut && (
        <p className="soft">
          <SharesLine weights={report.after} before={report.before} />
        </p>
      )}
    </article>
  );
}
