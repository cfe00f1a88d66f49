import { Checkbox, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { CodeChecks } from '../../parts/form/code-checks';
import { ContactFields } from '../../parts/form/contact-fields';
import { wanRule } from '../../parts/form/field-rules';
import { FormSection } from '../../parts/form/form-section';
import { NativeChoice } from '../../parts/form/native-choice';
import { Optional } from '../../parts/form/optional';
import { AttachmentField } from '../../parts/form/attachment-field';
import type { AchievementValues } from './form-values';
import { OwnerEditor } from './owner-editor';
import { TeamEditor } from './team-editor';

const Field = Form.Item<AchievementValues>;

export function PeopleStep() {
  const { t } = useTranslation();
  const label = t('achievement.field', { returnObjects: true });
  const section = t('achievement.section', { returnObjects: true });
  return (
    <>
      <FormSection title={section.terms}>
        <Field name="cooperationModes" label={label.cooperationModes}>
          <CodeChecks table="cooperationModes" />
        </Field>
        <div className="field-row">
          <Field name="priceWan" label={label.price} extra={t('achievement.hint.price')} rules={[wanRule(t)]}>
            <Input inputMode="decimal" suffix={t('demand.form.wan')} />
          </Field>
          <Field name="priceNegotiable" valuePropName="checked" label={label.priceNegotiable}>
            <Checkbox>{t('money.negotiable')}</Checkbox>
          </Field>
          <Field name="districtCode" label={<Optional>{t('demand.field.districtCode')}</Optional>}>
            <NativeChoice table="districts" emptyLabel={t('demand.form.notChosen')} />
          </Field>
        </div>
      </FormSection>
      <FormSection title={section.owners} hint={t('achievement.hint.owners')}>
        <OwnerEditor />
      </FormSection>
      <FormSection title={section.people} hint={t('achievement.hint.team')}>
        <TeamEditor />
      </FormSection>
      <FormSection title={section.contact} hint={t('demand.hint.people')}>
        <ContactFields />
      </FormSection>
      <FormSection title={section.files}>
        <Field name="attachmentIds" label={<Optional>{label.attachments}</Optional>}>
          <AttachmentField subject="achievement" />
        </Field>
        <Field name="declaredUnclassified" valuePropName="checked">
          <Checkbox>{t('achievement.form.declaration')}</Checkbox>
        </Field>
      </FormSection>
    </>
  );
}
