import { useTranslation } from 'react-i18next';
import type { Demand } from '../api/shapes';
import { useTerms } from './terms';

type Props = {
  of?: 'demand' | 'achievement';
  completeness: Demand['completeness'];
  missing: readonly string[];
};

const tablesOf = {
  demand: { parts: 'completenessParts', missing: 'demandMissing' },
  achievement: { parts: 'achievementCompletenessParts', missing: 'achievementMissing' },
} as const;

/** The server scales the score, whatever parts there are. */
const outOf = 100;

/** The server counts; this only shows what each part gave, so that the next useful line is obvious. */
export function CompletenessMeter({ of = 'demand', completeness, missing }: Props) {
  const tables = tablesOf[of];
  const { t } = useTranslation();
  const { term } = useTerms();
  return (
    <section className="completeness" aria-labelledby="completeness">
      <h2 id="completeness">
        {t('demand.completeness')} <b>{completeness.score}</b>
        <span className="soft"> / {outOf}</span>
      </h2>
      <meter min={0} max={outOf} value={completeness.score} aria-labelledby="completeness" />
      <ul>
        {completeness.parts.map((part) => (
          <li key={part.code} data-full={part.points >= part.max}>
            <span aria-hidden="true">{part.points >= part.max ? '✓' : '○'}</span>
            {term(tables.parts, part.code)}
            <span className="soft">
              {part.points}/{part.max}
            </span>
          </li>
        ))}
      </ul>
      {missing.length > 0 && (
        <p className="soft">
          {t('missing.list', { parts: missing.map((code) => term(tables.missing, code)).join(t('comma')) })}
        </p>
      )}
    </section>
  );
}
