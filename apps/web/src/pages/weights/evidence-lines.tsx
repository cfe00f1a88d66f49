import { useTranslation } from 'react-i18next';
import type { LearningAttempt } from '../../api/shapes';

/** How much was said, by how many, and what it gave on needs that the method did not see. */
export function EvidenceLines({ report }: { report: LearningAttempt['report'] }) {
  const { t } = useTranslation();
  const { evidence, heldOut } = report;
  return (
    <>
      <p className="soft">{t('weights.evidenceLine', { ...evidence, votes: evidence.votes.toFixed(1) })}</p>
      <p className="soft">
        {t('weights.heldOut')}
        {heldOut
          ? t('weights.heldOutLine', {
              before: figure(heldOut.accuracyBefore),
              after: figure(heldOut.accuracyAfter),
              lower: figure(heldOut.gainLower),
              upper: figure(heldOut.gainUpper),
              ndcgBefore: figure(heldOut.ndcgBefore),
              ndcgAfter: figure(heldOut.ndcgAfter),
            })
          : t('weights.notMeasured')}
      </p>
    </>
  );
}

function figure(value: number): string {
  return value.toFixed(3);
}
