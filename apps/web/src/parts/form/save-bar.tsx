import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../api/problem';
import { ProblemNotice } from '../problem-notice';
import type { FieldLabels } from './field-label';

type Props = {
  saving: boolean;
  submitting: boolean;
  problem: Problem | null;
  savedAt: string | null;
  /** How many fields are marked above. */
  marked: number;
  labels: FieldLabels;
  onSave: () => void;
  onSubmit: () => void;
};

/** Always in sight at the foot of a form: what happened, and the two ways on. */
export function SaveBar({ saving, submitting, problem, savedAt, marked, labels, onSave, onSubmit }: Props) {
  const { t } = useTranslation();
  const quietLine = savedAt ? t('demand.form.savedAt', { at: savedAt }) : t('demand.form.draftHint');
  return (
    <div className="save-bar">
      {problem && <ProblemNotice problem={problem} labels={labels} />}
      <p className="soft" role="status">
        {marked > 0 && `${t('demand.form.marked', { total: marked })} `}
        {problem && t('problem.again')}
        {!problem && marked === 0 && quietLine}
      </p>
      <div className="save-bar-buttons">
        <Button loading={saving} disabled={submitting} onClick={onSave}>
          {t('demand.form.saveDraft')}
        </Button>
        <Button className="main-action" loading={submitting} disabled={saving} onClick={onSubmit}>
          {t('demand.form.submit')}
        </Button>
      </div>
    </div>
  );
}
