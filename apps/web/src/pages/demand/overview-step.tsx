import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { CodePicker } from '../../parts/form/code-picker';
import { keywordRule } from '../../parts/form/field-rules';
import { LanguageChoice } from '../../parts/form/language-choice';
import { NativeChoice } from '../../parts/form/native-choice';
import { Optional } from '../../parts/form/optional';
import { PairField } from '../../parts/form/pair-field';
import { titleLengths } from '../../parts/form/title-lengths';
import type { StepProps } from './step-props';

/** Step 1: what it is about, and in which field. */
export function OverviewStep({ language, savedPair, onChecked, similar }: StepProps) {
  const { t } = useTranslation();
  const label = t('demand.field', { returnObjects: true });
  const notChosen = t('demand.form.notChosen');
  return (
    <>
      <Form.Item name="language" label={t('achievement.field.language')}>
        <LanguageChoice />
      </Form.Item>
      <PairField
        name="title"
        label={label.title}
        placeholder={t('demand.hint.title')}
        maxLength={titleLengths.demand}
        showCount
        language={language}
        saved={savedPair('title')}
        onChecked={onChecked}
      />
      {similar}
      <div className="field-row">
        <Form.Item name="demandType" label={label.demandType}>
          <NativeChoice table="demandTypes" emptyLabel={notChosen} />
        </Form.Item>
        <Form.Item name="districtCode" label={<Optional>{label.districtCode}</Optional>}>
          <NativeChoice table="districts" emptyLabel={notChosen} />
        </Form.Item>
      </div>
      <Form.Item name="highTechField" label={label.highTechField}>
        <CodePicker table="highTechFields" below="highTechSubfields" label={label.highTechField} />
      </Form.Item>
      <Form.Item name="industry" label={<Optional>{label.industry}</Optional>}>
        <CodePicker table="industries" label={label.industry} />
      </Form.Item>
      <Form.Item name="keywordText" label={label.keywords} extra={t('demand.hint.keywords')} rules={[keywordRule(t)]}>
        <Input placeholder={t('demand.hint.keywordsExample')} />
      </Form.Item>
    </>
  );
}
