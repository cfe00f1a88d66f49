import { useTranslation } from 'react-i18next';
import type { Match } from '../../api/shapes';
import { Money } from '../../parts/money';
import { organisationNameIn } from '../../parts/organisation-name';
import { useLanguage, useTerms } from '../../parts/terms';
import { titleIn } from '../../parts/title-text';
import { points, shownShares } from './score-shares';
import { asWritten } from '../../parts/written';

export const mostCompared = 3;

/** Up to three side by side: what each says and earns, criterion by criterion. */
export function CompareMatches({ matches, onClear }: { matches: readonly Match[]; onClear: () => void }) {
  const { t } = useTranslation();
  const { term } = useTerms();
  const language = useLanguage();
  const isAsked = (name: string) => matches.some((match) => valueOf(match, name) !== null) || name !== 'semantic';
  if (matches.length === 0) return null;
  const criteria = (matches[0]?.criteria ?? []).map(({ criterion }) => criterion).filter(isAsked);
  return (
    <div className="compare">
      <h2 id="compare">{t('why.compareTitle', { most: mostCompared })}</h2>
      {matches.length === 1 && <p className="soft">{t('why.compareMore')}</p>}
      <div className="compare-table" role="region" aria-labelledby="compare" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('why.criterion')}</th>
              {matches.map(({ id, achievement }) => (
                <th scope="col" key={id}>
                  <a href={`/achievements/${achievement.id}`}>{asWritten(titleIn(language, achievement).main)}</a>
                  <p className="soft">{asWritten(organisationNameIn(language, achievement))}</p>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <Row name={t('matching.total')} matches={matches} cell={({ score }) => <b>{points(score * 1000)}</b>} />
            {criteria.map((criterion) => (
              <Row
                key={criterion}
                name={term('criteria', criterion)}
                matches={matches}
                cell={(match) => valueOf(match, criterion) ?? t('matching.unknown')}
              />
            ))}
            <Row name="TRL" matches={matches} cell={({ achievement }) => achievement.trl ?? t('time.none')} />
            <Row
              name={t('public.detail.price')}
              matches={matches}
              cell={({ achievement }) => <Money value={achievement.price} negotiable={achievement.priceNegotiable} />}
            />
            <Row
              name={term('demandMissing', 'cooperationModes')}
              matches={matches}
              cell={({ achievement }) =>
                achievement.cooperationModes.map((mode) => term('cooperationModes', mode)).join(t('comma'))
              }
            />
          </tbody>
        </table>
      </div>
      <button type="button" className="link-button" onClick={onClear}>
        {t('why.compareClear')}
      </button>
    </div>
  );
}

type RowProps = { name: string; matches: readonly Match[]; cell: (match: Match) => React.ReactNode };

function Row({ name, matches, cell }: RowProps) {
  return (
    <tr>
      <th scope="row">{name}</th>
      {matches.map((match) => (
        <td key={match.id}>{cell(match)}</td>
      ))}
    </tr>
  );
}

/** What it earns of what it could, in the tenths that its card shows: each column adds up to its score. */
function valueOf({ score, criteria }: Match, name: string): string | null {
  const at = criteria.findIndex(({ criterion }) => criterion === name);
  const found = criteria[at];
  if (!found || found.value === null) return null;
  const { shares } = shownShares(
    score,
    criteria.map(({ contribution }) => contribution),
  );
  return `${points(shares[at] ?? 0)} / ${points(found.weight * 1000)}`;
}
