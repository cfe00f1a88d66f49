import { useTranslation } from 'react-i18next';

type Result = 'waiting' | 'pass' | 'return' | 'reject';

/** What each result that this desk has means for the other side; folded, for whoever decides every day knows it. */
export function ResultsHint({ results = ['waiting', 'pass', 'return', 'reject'] }: { results?: readonly Result[] }) {
  const { t } = useTranslation();
  return (
    <details className="results-hint">
      <summary>{t('desk.results.title')}</summary>
      <dl>
        {results.map((result) => (
          <div key={result}>
            <dt>{t(`desk.results.${result}`)}</dt>
            <dd>{t(`desk.results.${result}Text`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
