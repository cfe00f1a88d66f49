import { useTranslation } from 'react-i18next';
import type { Problem } from '../../api/problem';
import { PointsList, type Point } from '../../parts/wizard/points-list';
import { ProblemNotice } from '../../parts/problem-notice';
import { type Settled, SimilarDemands } from '../../parts/similar-demands';
import { DemandPreview } from './demand-preview';

type Props = {
  id: string | null;
  missing: readonly Point[] | null;
  /** What the server finds wrong in the saved text, and what it refused at the last attempt to submit. */
  faults: readonly Point[];
  problem: Problem | null;
  isShown: boolean;
  settled: Settled;
  onGo: (step: number, id: string) => void;
};

/** What stands in the way, each field once. */
export function pointsOf(missing: readonly Point[], faults: readonly Point[]): readonly Point[] {
  return [...missing, ...faults].filter((one, at, all) => all.findIndex(({ id }) => id === one.id) === at);
}

/** Step 5: what is still missing, and the page as the public will see it. */
export function SubmitStep({ id, missing, faults, problem, isShown, settled, onGo }: Props) {
  const { t } = useTranslation();
  if (!id || !missing) return <p className="soft">{t('demand.form.titleNeeded')}</p>;
  const points = pointsOf(missing, faults);
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
      {problem && points.length === 0 && <ProblemNotice problem={problem} />}
      {isShown && <SimilarDemands id={id} for="owner" settled={settled} />}
      <h3>{t('demand.preview.title')}</h3>
      <p className="soft">{t('demand.preview.hint')}</p>
      {isShown && <DemandPreview id={id} />}
    </>
  );
}
