import { Checkbox, Form, Input } from 'antd';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { figureRule } from '../../parts/form/field-rules';
import { NativeChoice } from '../../parts/form/native-choice';

type Props = {
  row: number;
  isFirst: boolean;
  isLast: boolean;
  onPress: (event: KeyboardEvent) => void;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
};

/** One indicator. On a narrow screen the cells stand under each other, each with the name of its column. */
export function IndicatorRow({ row, isFirst, isLast, onPress, onMove, onRemove }: Props) {
  const { t } = useTranslation();
  const operator: unknown = Form.useWatch(['indicators', row, 'operator']);
  const number = row + 1;
  const named = (label: string) => ({ 'aria-label': t('demand.indicators.cell', { label, number }) });
  const cell = (field: string, input: ReactNode) => (
    <Form.Item
      name={[row, field]}
      valuePropName={field === 'mustHave' ? 'checked' : 'value'}
      rules={field === 'value' ? [figureRule(t)] : undefined}
      validateTrigger="onBlur"
    >
      {input}
    </Form.Item>
  );
  const text = (field: string, label: string, most: number, placeholder?: string) =>
    cell(field, <Input maxLength={most} placeholder={placeholder} {...named(label)} />);
  return (
    <tr onKeyDown={onPress}>
      <td data-label={t('demand.indicators.numbered', { number })}>
        {text('name', t('demand.field.indicatorName'), 100)}
      </td>
      <td data-label={t('demand.field.operator')}>
        {cell('operator', <NativeChoice table="indicatorOperators" {...named(t('demand.field.operator'))} />)}
      </td>
      <td data-label={t('indicator.target')}>
        {text('value', t('indicator.target'), 100)}
        {operator === 'range' && text('valueTo', t('demand.field.valueTo'), 100, t('demand.field.valueTo'))}
      </td>
      <td data-label={t('demand.field.unit')}>{text('unit', t('demand.field.unit'), 40)}</td>
      <td data-label={t('indicator.test')}>{text('testMethod', t('indicator.test'), 300)}</td>
      <td data-label={t('indicator.current')}>{text('currentLevel', t('indicator.current'), 100)}</td>
      <td data-label={t('demand.indicators.must')}>
        {cell('mustHave', <Checkbox {...named(t('indicator.mustHave'))} />)}
      </td>
      <td className="row-buttons">
        <button
          type="button"
          id={`demand_indicators_${row}_up`}
          disabled={isFirst}
          aria-label={t('demand.indicators.up', { number })}
          onClick={() => onMove(-1)}
        >
          ↑
        </button>
        <button
          type="button"
          id={`demand_indicators_${row}_down`}
          disabled={isLast}
          aria-label={t('demand.indicators.down', { number })}
          onClick={() => onMove(1)}
        >
          ↓
        </button>
        <button type="button" aria-label={t('demand.form.removeIndicator', { number })} onClick={onRemove}>
          ×
        </button>
      </td>
    </tr>
  );
}
