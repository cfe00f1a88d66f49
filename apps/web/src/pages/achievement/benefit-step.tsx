import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Optional } from '../../parts/form/optional';
import { AchievementPair, type SavedTexts } from './achievement-pair';
import type { AchievementValues } from './form-values';

const Field = Form.Item<AchievementValues>;

export function BenefitStep({ texts }: { texts: SavedTexts }) {
  const { t } = useTranslation();
  const label = t('achievement.field', { returnObjects: true });
  const hint = t('achievement.hint', { returnObjects: true });
  return (
    <>
      <AchievementPair {...texts} field="summary" hint={hint.summary} rows={5} maxLength={4000} />
      <AchievementPair {...texts} field="benefit" hint={hint.benefit} rows={3} maxLength={2000} />
      <AchievementPair {...texts} field="economics" hint={hint.economics} rows={3} maxLength={2000} />
      <AchievementPair
        {...texts}
        field="applicationCases"
        isOptional
        hint={hint.applicationCases}
        rows={2}
        maxLength={2000}
      />
      <AchievementPair
        {...texts}
        field="neededConditions"
        isOptional
        hint={hint.neededConditions}
        rows={2}
        maxLength={2000}
      />
      <div className="locked-part">
        <p className="locked-mark">
          <b>{t('achievement.form.locked')}</b> <span className="soft">{t('achievement.form.lockedText')}</span>
        </p>
        <Field name="detail" label={<Optional>{label.detail}</Optional>} extra={hint.detail}>
          <Input.TextArea rows={5} maxLength={10_000} />
        </Field>
      </div>
    </>
  );
}
