import { useTranslation } from 'react-i18next';
import type { Problem } from '../../api/problem';
import { ProblemNotice } from '../../parts/problem-notice';
import { type Point, PointsList } from '../../parts/wizard/points-list';
import { AchievementPreview } from './achievement-preview';
import { useAchievementLabels } from './field-labels';

type Props = {
  /** Null before the first save. */
  id: string | null;
  points: readonly Point[];
  problem: Problem | null;
  isShown: boolean;
  onGo: (step: number, id: string) => void;
};

/** Step 5: what still stands in the way, and the page as the public will see it. */
export function SubmitStep({ id, points, problem, isShown, onGo }: Props) {
  const { t } = useTranslation();
  const labels = useAchievementLabels();
  if (!id) return <p className="soft">{t('achievement.form.titleNeeded')}</p>;
  return (
    <>
      {points.length > 0 ? (
        <>
          <h3>{t('drafting.wizard.points', { total: points.length })}</h3>
          <PointsList points={points} onGo={onGo} />
        </>
      ) : (
        <p>✓ {t('drafting.wizard.pointsNone')}</p>
      )}
      {problem && points.length === 0 && <ProblemNotice problem={problem} labels={labels} />}
      <p className="soft">{t('achievement.form.afterSubmit')}</p>
      <h3>{t('achievement.form.preview')}</h3>
      <p className="soft">{t('achievement.form.previewText')}</p>
      {isShown && <AchievementPreview id={id} />}
    </>
  );
}
