import type { FormInstance } from 'antd';
import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Fault } from '../../api/problem';
import type { Achievement } from '../../api/shapes';
import { fieldLabel } from '../../parts/form/field-label';
import { fieldPath } from '../../parts/form/faults';
import { useTerms } from '../../parts/terms';
import type { Point } from '../../parts/wizard/points-list';
import { unfinishedLists } from './achievement-draft';
import { useAchievementLabels } from './field-labels';
import { stepOf } from './form-places';
import { type AchievementValues, renamedFields } from './form-values';

type Given = {
  form: FormInstance<AchievementValues>;
  achievement: Achievement | null;
  /** What is wrong in the saved text, and what the last submission was refused for. */
  faults: readonly Fault[];
};

const pointAt = (path: string) => {
  const place = fieldPath(path, renamedFields);
  return { step: stepOf(place), id: ['achievement', ...place].join('_') };
};

/** Everything that stands between this text and its submission, in the order of the steps. */
export function usePoints({ form, achievement, faults }: Given): readonly Point[] {
  const { t } = useTranslation();
  const { term } = useTerms();
  const labels = useAchievementLabels();
  const values = Form.useWatch((typed: AchievementValues) => typed, { form, preserve: true });
  const missing = achievement?.missing ?? [];
  const told = faults.filter(
    ({ path }, at) => !missing.includes(path) && faults.findIndex((one) => one.path === path) === at,
  );
  return [
    ...missing.map((code) => ({ ...pointAt(code), label: term('achievementMissing', code) })),
    ...unfinishedLists(values).map((list) => ({
      ...pointAt(list),
      label: fieldLabel(labels, list) ?? list,
      message: t('achievement.form.rowUnfinished'),
    })),
    ...told.map(({ path, message }) => ({ ...pointAt(path), label: fieldLabel(labels, path) ?? path, message })),
  ].toSorted((one, other) => one.step - other.step);
}
