import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { CodePicker } from '../../parts/form/code-picker';
import { keywordRule } from '../../parts/form/field-rules';
import { LanguageChoice } from '../../parts/form/language-choice';
import { NativeChoice } from '../../parts/form/native-choice';
import { Optional } from '../../parts/form/optional';
import { titleLengths } from '../../parts/form/title-lengths';
import { AchievementPair, type SavedTexts } from './achievement-pair';
import type { AchievementValues } from './form-values';

const Field = Form.Item<AchievementValues>;

export function WhatStep({ texts }: { texts: SavedTexts }) {
  const { t } = useTranslation();
  const label = t('achievement.field', { returnObjects: true });
  const shared = t('demand.field', { returnObjects: true });
  const notChosen = t('demand.form.notChosen');
  return (
    <>
      <Field name="language" label={label.language}>
        <LanguageChoice />
      </Field>
      <AchievementPair
        {...texts}
        field="title"
        maxLength={titleLengths.achievement}
        showCount
        rules={[{ required: true, whitespace: true, message: t('achievement.form.titleNeeded') }]}
      />
      <div className="field-row">
        <Field name="form" label={<Optional>{label.form}</Optional>}>
          <NativeChoice table="achievementForms" emptyLabel={notChosen} />
        </Field>
        <Field name="category" label={<Optional>{label.category}</Optional>}>
          <NativeChoice table="achievementCategories" emptyLabel={notChosen} />
        </Field>
      </div>
      <div className="field-row">
        <Field name="attribute" label={<Optional>{label.attribute}</Optional>}>
          <NativeChoice table="achievementAttributes" emptyLabel={notChosen} />
        </Field>
        <Field name="level" label={<Optional>{label.level}</Optional>}>
          <NativeChoice table="achievementLevels" emptyLabel={notChosen} />
        </Field>
      </div>
      <Field name="highTechField" label={shared.highTechField}>
        <CodePicker table="highTechFields" below="highTechSubfields" label={shared.highTechField} />
      </Field>
      <Field name="contractField" label={<Optional>{label.contractField}</Optional>}>
        <CodePicker table="contractFields" label={label.contractField} />
      </Field>
      <Field name="keywordText" label={shared.keywords} extra={t('demand.hint.keywords')} rules={[keywordRule(t)]}>
        <Input />
      </Field>
    </>
  );
}
