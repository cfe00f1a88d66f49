import { Checkbox, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { CodeChecks } from '../../parts/form/code-checks';
import { ContactFields } from '../../parts/form/contact-fields';
import { FormSection } from '../../parts/form/form-section';
import { keywordRule, wanRule } from '../../parts/form/field-rules';
import { NativeChoice } from '../../parts/form/native-choice';
import { today } from '../../parts/moment-text';
import { IndicatorEditor } from './indicator-editor';
import type { DemandValues } from './form-values';

const Field = Form.Item<DemandValues>;

export function DemandFields() {
  const { t } = useTranslation();
  const label = t('demand.field', { returnObjects: true });
  const notChosen = t('demand.form.notChosen');
  return (
    <>
      <FormSection title={t('demand.section.what')}>
        <Field
          name="title"
          label={label.title}
          rules={[{ required: true, whitespace: true, message: t('demand.form.titleNeeded') }]}
        >
          <Input maxLength={50} showCount placeholder={t('demand.hint.title')} />
        </Field>
        <Field name="titleEn" label={label.titleEn}>
          <Input maxLength={200} lang="en" />
        </Field>
        <div className="field-row">
          <Field name="demandType" label={label.demandType}>
            <NativeChoice table="demandTypes" emptyLabel={notChosen} />
          </Field>
          <Field name="highTechField" label={label.highTechField}>
            <NativeChoice table="highTechFields" emptyLabel={notChosen} />
          </Field>
        </div>
        <Field name="keywordText" label={label.keywords} extra={t('demand.hint.keywords')} rules={[keywordRule(t)]}>
          <Input placeholder={t('demand.hint.keywordsExample')} />
        </Field>
      </FormSection>
      <FormSection title={t('demand.section.why')}>
        <Field name="background" label={label.background} extra={t('demand.hint.background')}>
          <Input.TextArea rows={5} maxLength={4000} />
        </Field>
        <Field name="backgroundEn" label={label.backgroundEn}>
          <Input.TextArea rows={2} maxLength={8000} lang="en" />
        </Field>
        <Field name="existingBasis" label={label.existingBasis} extra={t('demand.hint.existingBasis')}>
          <Input.TextArea rows={2} maxLength={2000} />
        </Field>
      </FormSection>
      <FormSection title={t('demand.section.indicators')} hint={t('demand.hint.indicators')}>
        <IndicatorEditor />
      </FormSection>
      <FormSection title={t('demand.section.terms')}>
        <div className="field-row">
          <Field name="budgetWan" label={label.budget} rules={[wanRule(t)]}>
            <Input inputMode="decimal" suffix={t('demand.form.wan')} />
          </Field>
          <Field name="budgetNegotiable" valuePropName="checked" label={label.budgetNegotiable}>
            <Checkbox>{t('money.negotiable')}</Checkbox>
          </Field>
          <Field name="deadline" label={label.deadline}>
            <Input type="date" min={today()} />
          </Field>
          <Field name="validUntil" label={label.validUntil} extra={t('demand.hint.validUntil')}>
            <Input type="date" min={today()} />
          </Field>
        </div>
        <Field name="cooperationModes" label={label.cooperationModes}>
          <CodeChecks table="cooperationModes" />
        </Field>
        <div className="field-row">
          <Field name="ipArrangement" label={label.ipArrangement}>
            <NativeChoice table="ipArrangements" emptyLabel={notChosen} />
          </Field>
          <Field name="districtCode" label={label.districtCode}>
            <NativeChoice table="districts" emptyLabel={notChosen} />
          </Field>
        </div>
        <Field name="solverConditions" label={label.solverConditions}>
          <Input.TextArea rows={2} maxLength={1000} />
        </Field>
      </FormSection>
      <FormSection title={t('demand.section.people')} hint={t('demand.hint.people')}>
        <Field name="decisionOwner" label={label.decisionOwner} extra={t('demand.hint.decisionOwner')}>
          <Input maxLength={50} />
        </Field>
        <ContactFields />
        <Field name="anonymous" valuePropName="checked">
          <Checkbox>{t('demand.form.anonymous')}</Checkbox>
        </Field>
      </FormSection>
    </>
  );
}
