import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../api/problem';
import type { Achievement } from '../../api/shapes';
import { ProblemNotice } from '../../parts/problem-notice';
import { type Point, PointsList } from '../../parts/wizard/points-list';
import { AchievementPreview } from './achievement-preview';
import { useAchievementLabels } from './field-labels';

type Props = {
  points: readonly Point[];
  onGo: (step: number, id: string) => void;
  problem: Problem | null;
  achievement: Achievement | null;
  isShown: boolean;
};

export function SubmitStep({ points, onGo, problem, achievement, isShown }: Props) {
  const { t } = useTranslation();
  const labels = useAchievementLabels();
  return (
    <>
      {points.length > 0 ? (
        <section className="panel">
          <h3>{t('drafting.wizard.points', { total: points.length })}</h3>
          <PointsList points={points} onGo={onGo} />
        </section>
      ) : (
        <p>{t(achievement ? 'drafting.wizard.pointsNone' : 'achievement.form.titleNeeded')}</p>
      )}
      {problem && <ProblemNotice problem={problem} labels={labels} />}
      <p className="soft">{t('achievement.form.tooLate')}</p>
      {achievement && isShown && <AchievementPreview id={achievement.id} version={achievement.version} />}
    </>
  );
}

type ButtonProps = { points: number; isPending: boolean; onSubmit: () => void };

export function SubmitButton({ points, isPending, onSubmit }: ButtonProps) {
  const { t } = useTranslation();
  return (
    <>
      {points > 0 && <span className="soft">{t('achievement.form.submitMissing')}</span>}
      <Button className="main-action" loading={isPending} onClick={onSubmit}>
        {t('achievement.form.submit')}
      </Button>
    </>
  );
}
