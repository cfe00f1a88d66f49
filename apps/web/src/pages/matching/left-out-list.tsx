import { useTranslation } from 'react-i18next';
import type { DemandMatches } from '../../api/shapes';
import { organisationNameIn } from '../../parts/organisation-name';
import { useLanguage, useTerms } from '../../parts/terms';
import { titleIn } from '../../parts/title-text';
import { asWritten } from '../../parts/written';

type Props = { entries: DemandMatches['leftOut']; onAsk: (achievementId: string, title: string) => void };

/** What the hard conditions took out, apart from the list: nobody disappears without a reason. */
export function LeftOutList({ entries, onAsk }: Props) {
  const { t } = useTranslation();
  const { term } = useTerms();
  const language = useLanguage();
  if (entries.length === 0) return null;
  return (
    <section className="left-out" aria-labelledby="left-out">
      <h2 id="left-out">{t('why.leftOut')}</h2>
      <p className="soft">{t('why.leftOutLead', { total: entries.length })}</p>
      <ul>
        {entries.map((entry) => {
          const title = titleIn(language, entry).main;
          return (
            <li key={entry.achievementId}>
              <a href={`/achievements/${entry.achievementId}`}>{title}</a>
              <p className="soft">
                {asWritten(organisationNameIn(language, entry))} ·{' '}
                {t('why.textValue', { percent: Math.round(entry.text * 100) })}
              </p>
              <p>
                <b>{entry.reasons.map((reason) => term('exclusions', reason)).join(t('comma'))}</b>{' '}
                <button type="button" className="link-button" onClick={() => onAsk(entry.achievementId, title)}>
                  {t('why.moves')}
                  <span className="only-heard"> {t('why.choose', { title })}</span>
                </button>
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
