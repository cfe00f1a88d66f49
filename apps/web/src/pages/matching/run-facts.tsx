import { useTranslation } from 'react-i18next';
import type { MatchRun } from '../../api/shapes';
import { Moment } from '../../parts/moment';
import { useLanguage, useTerms } from '../../parts/terms';
import { RunRepetition } from './run-repetition';
import { RunSemantics } from './run-semantics';

/** What was compared, by what, how fast, and what was left out and why: the evidence behind an empty place too. */
export function RunFacts({ run }: { run: MatchRun }) {
  const { t } = useTranslation();
  const { term } = useTerms();
  const language = useLanguage();
  return (
    <section className="run-facts" aria-labelledby="run">
      <h2 id="run">{t('matching.run')}</h2>
      <p>{run.facts[language]}</p>
      <p className="soft">
        <Moment at={run.at} />
      </p>
      <p>
        {t('matching.weights')}
        {run.weights
          .map(({ criterion, weight }) => `${term('criteria', criterion)} ${Math.round(weight * 100)}`)
          .join(' · ')}
      </p>
      <RunSemantics semantics={run.semantics} />
      {run.excluded.length > 0 && (
        <details>
          <summary>
            {t('matching.excluded', {
              total: run.excluded.reduce((sum, { count }) => sum + count, 0).toLocaleString('en'),
            })}
          </summary>
          <ul>
            {run.excluded.map(({ reason, count }) => (
              <li key={reason}>
                {term('exclusions', reason)} <b>{count.toLocaleString('en')}</b>
              </li>
            ))}
          </ul>
        </details>
      )}
      <details className="run-record">
        <summary>{t('matching.record')}</summary>
        <p>
          {t('matching.runLine', {
            milliseconds: Math.round(run.durationMs).toLocaleString('en'),
            engine: run.engineVersion,
          })}
        </p>
        <RunRepetition run={run} />
      </details>
    </section>
  );
}
