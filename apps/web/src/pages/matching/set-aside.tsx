import { useTranslation } from 'react-i18next';
import type { Match } from '../../api/shapes';
import { useLanguage } from '../../parts/terms';
import { titleIn } from '../../parts/title-text';
import { asWritten } from '../../parts/written';
import { MatchFeedback } from './match-feedback';

/** What one said no to: apart, by title, and one click from coming back. */
export function SetAside({ matches, demandId }: { matches: readonly Match[]; demandId: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (matches.length === 0) return null;
  return (
    <details className="set-aside">
      <summary>{t('feedback.setAside', { total: matches.length })}</summary>
      <p className="soft">{t('feedback.setAsideLead')}</p>
      <ul className="interest">
        {matches.map((match) => (
          <li key={match.achievement.id}>
            <h3>
              <a href={`/achievements/${match.achievement.id}`}>
                {asWritten(titleIn(language, match.achievement).main)}
              </a>
            </h3>
            <MatchFeedback match={match} demandId={demandId} />
          </li>
        ))}
      </ul>
    </details>
  );
}
