import { Checkbox, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { CodeChecks } from '../../parts/form/code-checks';
import { ContactFields } from '../../parts/form/contact-fields';
import { keywordRule, wanRule } from '../../parts/form/field-rules';
import { FormSection } from '../../parts/form/form-section';
import { NativeChoice } from '../../parts/form/native-choice';
import type { AchievementValues } from './form-values';
import { IpRightEditor } from './ip-right-editor';
import { TeamEditor } from './team-editor';

const Field = Form.Item<AchievementValues>;

export function AchievementFields() {
  const { t } = useTranslation();
  const label = t('achievement.field', { returnObjects: true });
  const notChosen = t('demand.form.notChosen');
  return (
    <>
      <FormSection title={t('achievement.section.what')}>
        <Field
          name="title"
          label={label.title}
          rules={[{ required: true, whitespace: true, message: t('demand.form.titleNeeded') }]}
        >
          <Input maxLength={60} showCount />
        </Field>
        <Field name="titleEn" label={label.titleEn}>
          <Input maxLength={200} lang="en" />
        </Field>
        <Field name="summary" label={label.summary} extra={t('achievement.hint.summary')}>
          <Input.TextArea rows={5} maxLength={4000} />
        </Field>
        <Field name="summaryEn" label={label.summaryEn}>
          <Input.TextArea rows={2} maxLength={8000} lang="en" />
        </Field>
        <Field
          name="keywordText"
          label={t('demand.field.keywords')}
          extra={t('demand.hint.keywords')}
          rules={[keywordRule(t)]}
        >
          <Input />
        </Field>
        <div className="field-row">
          <Field name="highTechField" label={t('demand.field.highTechField')}>
            <NativeChoice table="highTechFields" emptyLabel={notChosen} />
          </Field>
          <Field name="category" label={label.category}>
            <NativeChoice table="achievementCategories" emptyLabel={notChosen} />
          </Field>
          <Field name="form" label={label.form}>
            <NativeChoice table="achievementForms" emptyLabel={notChosen} />
          </Field>
        </div>
      </FormSection>
      <FormSection title={t('achievement.section.maturity')}>
        <div className="field-row">
          <Field name="trlCode" label={label.trl}>
            <NativeChoice table="trl" emptyLabel={notChosen} />
          </Field>
          <Field name="maturityStage" label={label.maturityStage}>
            <NativeChoice table="maturityStages" emptyLabel={notChosen} />
          </Field>
          <Field name="completedOn" label={label.completedOn}>
            <Input type="month" />
          </Field>
        </div>
        <Field name="trlEvidence" label={label.trlEvidence} extra={t('achievement.hint.trlEvidence')}>
          <Input.TextArea rows={2} maxLength={2000} />
        </Field>
        <Field name="benefit" label={label.benefit}>
          <Input.TextArea rows={2} maxLength={2000} />
        </Field>
        <Field name="economics" label={label.economics}>
          <Input.TextArea rows={2} maxLength={2000} />
        </Field>
      </FormSection>
      <FormSection title={t('achievement.section.rights')}>
        <IpRightEditor />
        <Field name="ipAvailable" valuePropName="checked">
          <Checkbox>{label.ipAvailable}</Checkbox>
        </Field>
      </FormSection>
      <FormSection title={t('achievement.section.terms')}>
        <Field name="cooperationModes" label={t('demand.field.cooperationModes')}>
          <CodeChecks table="cooperationModes" />
        </Field>
        <div className="field-row">
          <Field name="priceWan" label={label.price} rules={[wanRule(t)]}>
            <Input inputMode="decimal" suffix={t('demand.form.wan')} />
          </Field>
          <Field name="priceNegotiable" valuePropName="checked" label={label.priceNegotiable}>
            <Checkbox>{t('money.negotiable')}</Checkbox>
          </Field>
          <Field name="districtCode" label={t('demand.field.districtCode')}>
            <NativeChoice table="districts" emptyLabel={notChosen} />
          </Field>
        </div>
      </FormSection>
      <FormSection title={t('achievement.section.people')} hint={t('demand.hint.people')}>
        <TeamEditor />
        <ContactFields />
      </FormSection>
    </>
  );
}
