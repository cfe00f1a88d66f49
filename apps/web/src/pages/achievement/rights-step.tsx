import { Checkbox, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { FormSection } from '../../parts/form/form-section';
import { NativeChoice } from '../../parts/form/native-choice';
import { Optional } from '../../parts/form/optional';
import { AchievementPair, type SavedTexts } from './achievement-pair';
import type { AchievementValues } from './form-values';
import { IpRightEditor } from './ip-right-editor';

const Field = Form.Item<AchievementValues>;

export function RightsStep({ texts }: { texts: SavedTexts }) {
  const { t } = useTranslation();
  const label = t('achievement.field', { returnObjects: true });
  const hint = t('achievement.hint', { returnObjects: true });
  const notChosen = t('demand.form.notChosen');
  return (
    <>
      <FormSection title={t('achievement.section.maturity')}>
        <div className="field-row">
          <Field name="maturityStage" label={label.maturityStage}>
            <NativeChoice table="maturityStages" emptyLabel={notChosen} />
          </Field>
          <Field name="completedOn" label={<Optional>{label.completedOn}</Optional>}>
            <Input type="month" />
          </Field>
        </div>
        <Field name="trlCode" label={label.trl}>
          <NativeChoice table="trl" emptyLabel={notChosen} />
        </Field>
        <AchievementPair {...texts} field="trlEvidence" hint={hint.trlEvidence} rows={2} maxLength={2000} />
      </FormSection>
      <FormSection title={t('achievement.section.rights')}>
        <IpRightEditor />
        <Field name="ipAvailable" valuePropName="checked">
          <Checkbox>{label.ipAvailable}</Checkbox>
        </Field>
        <Field name="entitlement" label={<Optional>{label.entitlement}</Optional>}>
          <NativeChoice table="entitlements" emptyLabel={notChosen} />
        </Field>
      </FormSection>
      <FormSection title={t('achievement.section.proof')}>
        <Field
          name="evaluationReport"
          label={<Optional>{label.evaluationReport}</Optional>}
          extra={hint.evaluationReport}
        >
          <Input maxLength={300} />
        </Field>
        <Field
          name="registrationNumber"
          label={<Optional>{label.registrationNumber}</Optional>}
          extra={hint.registrationNumber}
        >
          <Input maxLength={20} spellCheck={false} />
        </Field>
        <Field name="sourceProject" label={<Optional>{label.sourceProject}</Optional>} extra={hint.sourceProject}>
          <Input maxLength={300} />
        </Field>
      </FormSection>
    </>
  );
}
