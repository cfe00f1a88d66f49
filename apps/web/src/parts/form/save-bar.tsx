import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../api/problem';
import { ProblemNotice } from '../problem-notice';

type Props = {
  saving: boolean;
  submitting: boolean;
  problem: Problem | null;
  savedAt: string | null;
  onSave: () => void;
  onSubmit: () => void;
};

/** Always in sight at the foot of a form: what happened, and the two ways on. */
export function SaveBar({ saving, submitting, problem, savedAt, onSave, onSubmit }: Props) {
  const { t } = useTranslation();
  return (
    <div className="save-bar">
      {problem && <ProblemNotice problem={problem} />}
      <p className="soft" role="status">
        {problem
          ? t('problem.again')
          : savedAt
            ? t('demand.form.savedAt', { at: savedAt })
            : t('demand.form.draftHint')}
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
