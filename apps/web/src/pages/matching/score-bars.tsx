import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { Criterion } from '../../api/shapes';
import { shortMoney } from '../../parts/money-text';
import { dateText } from '../../parts/moment-text';
import { useLanguage, useTerms } from '../../parts/terms';
import { factText } from './fact-text';
import { points, shownShares } from './score-shares';
import { TermList } from './term-list';
import { asWritten } from '../../parts/written';

type Props = {
  score: number;
  criteria: readonly Criterion[];
  /** Read by whoever has the achievement. */
  isOwners?: boolean;
};

/** The score is its parts: bars on one scale, numbers that add up to the total, unknown ones said and left out. */
export function ScoreBars({ score, criteria: all, isOwners }: Props) {
  // Where no model is used, the semantic part is not unknown: nobody was asked.
  const criteria = all.filter(({ criterion, value }) => criterion !== 'semantic' || value !== null);
  const { t } = useTranslation();
  const { term } = useTerms();
  const language = useLanguage();
  const words = {
    term,
    date: (day: string) => dateText(day, language),
    confirmed: (day: string) => t('why.confirmed', { day }),
    done: (total: string) => t('why.done', { total }),
    lapsed: (total: string) => t('why.lapsed', { total }),
    money: (fen: string) => {
      const { amount, unit } = shortMoney(fen, language);
      return t(`money.${unit}`, { amount });
    },
  };
  const { total, shares } = shownShares(
    score,
    criteria.map((criterion) => criterion.contribution),
  );
  const { total: most, shares: weights } = shownShares(
    1,
    criteria.map((criterion) => criterion.weight),
  );
  const widest = Math.max(...criteria.map((criterion) => criterion.weight), 0.01);
  return (
    <table className="score">
      <caption className="only-heard">{t('matching.scoreParts')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('why.criterion')}</th>
          <th scope="col">{t('matching.bothSides')}</th>
          <th scope="col" className="end">
            {t('matching.shareOfWeight')}
          </th>
        </tr>
      </thead>
      <tbody>
        {criteria.map((criterion, index) => {
          const known = criterion.value !== null;
          const sides = [criterion.needSpans, criterion.achievementSpans].map((spans) => factText(spans, words));
          const isOfOneSide = criterion.needSpans.some(({ field }) => field === 'asOf');
          const said = isOfOneSide ? sides.slice(1) : sides;
          const facts = said.some(Boolean) ? said.map((side) => side ?? t('money.unknown')).join(' ↔ ') : '';
          return (
            <Fragment key={criterion.criterion}>
              <tr>
                <th scope="row">{term('criteria', criterion.criterion)}</th>
                <td className="score-bar">
                  {known ? (
                    <span className="bar" style={{ width: `${(criterion.weight / widest) * 100}%` }} aria-hidden="true">
                      <i style={{ width: `${(criterion.value ?? 0) * 100}%` }} />
                    </span>
                  ) : (
                    <span className="soft">{t('matching.unknown')}</span>
                  )}
                  {facts && <span className="score-facts">{asWritten(facts)}</span>}
                </td>
                <td className="end">
                  {known ? (
                    <>
                      {points(shares[index] ?? 0)}
                      <span className="soft"> / {points(weights[index] ?? 0)}</span>
                    </>
                  ) : (
                    <span className="soft">{t('time.none')}</span>
                  )}
                </td>
              </tr>
              {criterion.terms.length > 0 && (
                <tr className="score-words">
                  <td colSpan={3}>
                    <TermList terms={criterion.terms} total={shares[index] ?? 0} isOwners={isOwners} />
                  </td>
                </tr>
              )}
            </Fragment>
          );
        })}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('matching.total')}</th>
          <td />
          <td className="end">
            <b>{points(total)}</b>
            <span className="soft"> / {points(most)}</span>
          </td>
        </tr>
      </tfoot>
    </table>
  );
}
