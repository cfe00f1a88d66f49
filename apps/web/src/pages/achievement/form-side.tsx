import { useTranslation } from 'react-i18next';
import type { Achievement } from '../../api/shapes';
import { type Point, PointsList } from '../../parts/wizard/points-list';

type Props = {
  achievement: Achievement | null;
  points: readonly Point[];
  onGo: (step: number, id: string) => void;
};

/** Beside the form: what it still lacks, by name. */
export function FormSide({ achievement, points, onGo }: Props) {
  const { t } = useTranslation();
  if (!achievement) return null;
  return (
    <aside className="form-side">
      <section className="completeness" aria-labelledby="points">
        <h2 id="points">
          {points.length > 0
            ? t('drafting.wizard.points', { total: points.length })
            : t('drafting.wizard.pointsNone')}
        </h2>
        <PointsList points={points} onGo={onGo} />
      </section>
    </aside>
  );
}
