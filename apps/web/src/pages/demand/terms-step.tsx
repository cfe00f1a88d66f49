import { Checkbox, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { CodeChecks } from '../../parts/form/code-checks';
import { wanRule } from '../../parts/form/field-rules';
import { NativeChoice } from '../../parts/form/native-choice';
import { Optional } from '../../parts/form/optional';
import { PairField } from '../../parts/form/pair-field';
import { today } from '../../parts/moment-text';
import type { StepProps } from './step-props';

/** Step 3: money, time, and the ways to work together. */
export function TermsStep({ language, savedPair, onChecked }: StepProps) {
  const { t } = useTranslation();
  const label = t('demand.field', { returnObjects: true });
  return (
    <>
      <div className="field-row">
        <Form.Item name="budgetWan" label={label.budget} rules={[wanRule(t)]}>
          <Input inputMode="decimal" suffix={t('demand.form.wan')} />
        </Form.Item>
        <Form.Item name="budgetNegotiable" valuePropName="checked" label={label.budgetNegotiable}>
          <Checkbox>{t('money.negotiable')}</Checkbox>
        </Form.Item>
      </div>
      <div className="field-row">
        <Form.Item name="deadline" label={label.deadline}>
          <Input type="date" min={today()} />
        </Form.Item>
        <Form.Item
          name="validUntil"
          label={<Optional>{label.validUntil}</Optional>}
          extra={t('demand.hint.validUntil')}
        >
          <Input type="date" min={today()} />
        </Form.Item>
      </div>
      <Form.Item name="cooperationModes" label={label.cooperationModes}>
        <CodeChecks table="cooperationModes" />
      </Form.Item>
      <Form.Item name="ipArrangement" label={<Optional>{label.ipArrangement}</Optional>}>
        <NativeChoice table="ipArrangements" emptyLabel={t('demand.form.notChosen')} />
      </Form.Item>
      <PairField
        name="solverConditions"
        label={label.solverConditions}
        isOptional
        rows={2}
        maxLength={1000}
        language={language}
        saved={savedPair('solverConditions')}
        onChecked={onChecked}
      />
    </>
  );
}
