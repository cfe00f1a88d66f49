import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../api/problem';
import { ProblemNotice } from '../../parts/problem-notice';
import type { Outcomes } from './yearly-outcomes';

type Props = {
  isEmpty: boolean;
  picked: number;
  pending: boolean;
  problem: Problem | null;
  outcomes: Outcomes | null;
  onConfirm: () => void;
  onRetry: () => void;
};

/** Under the list: how many are chosen, the one action, and what came of the last. */
export function YearlyEnd({ isEmpty, picked, pending, problem, outcomes, onConfirm, onRetry }: Props) {
  const { t } = useTranslation();
  return (
    <>
      {problem && <ProblemNotice problem={problem} onRetry={problem.mayPass ? onRetry : undefined} />}
      {!isEmpty && (
        <div className="save-bar">
          <span className="soft" role="status">
            {picked === 0 && outcomes
              ? t('achievement.bulk.summary', { done: outcomes.confirmed, refused: outcomes.refused })
              : t('achievement.bulk.chosen', { total: picked })}
          </span>
          <Button className="main-action" disabled={picked === 0} loading={pending} onClick={onConfirm}>
            {t('achievement.bulk.confirm')}
          </Button>
        </div>
      )}
    </>
  );
}
