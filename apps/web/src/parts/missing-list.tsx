import { useTranslation } from 'react-i18next';
import { useTerms } from './terms';

/** What the form still lacks; empty is worth saying too. */
export function MissingList({ of, missing }: { of: 'demand' | 'achievement'; missing: readonly string[] }) {
  const { t } = useTranslation();
  const { term } = useTerms();
  return (
    <section className="completeness" aria-labelledby="missing">
      <h2 id="missing">{missing.length > 0 ? t('missing.mark') : t('missing.none')}</h2>
      <ul>
        {missing.map((code) => (
          <li key={code}>
            <span aria-hidden="true">○</span>
            {term(of === 'demand' ? 'demandMissing' : 'achievementMissing', code)}
          </li>
        ))}
      </ul>
    </section>
  );
}
