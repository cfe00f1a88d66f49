import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { achievementPreviewQuery } from '../../api/revision-queries';
import { Loaded } from '../../parts/loaded';
import { useLanguage } from '../../parts/terms';
import { titleIn } from '../../parts/title-text';
import { AchievementFacts, AchievementPassages } from '../../public/achievement-page';
import '../../public/detail.css';

type Props = { id: string; version: number };

/** The public page of what is written so far, by the very parts that the public page is made of. */
export function AchievementPreview({ id, version }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const reading = useQuery(achievementPreviewQuery(id, version));
  return (
    <section aria-labelledby="preview">
      <h3 id="preview">{t('achievement.form.preview')}</h3>
      <p className="soft">{t('achievement.form.previewText')}</p>
      <Loaded of={reading}>
        {(achievement) => {
          const title = titleIn(language, achievement);
          return (
            <div className="preview detail">
              <header>
                <h4>{title.main}</h4>
                {title.beside && <p className="beside">{title.beside}</p>}
              </header>
              <div className="detail-text">
                <AchievementPassages achievement={achievement} />
              </div>
              <div className="detail-side">
                <AchievementFacts achievement={achievement} />
              </div>
            </div>
          );
        }}
      </Loaded>
    </section>
  );
}
