import { useTranslation } from 'react-i18next';

const results = ['waiting', 'pass', 'return', 'reject'] as const;

/** What each of the four results means for the other side; folded, for whoever decides every day knows it. */
export function ResultsHint() {
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
