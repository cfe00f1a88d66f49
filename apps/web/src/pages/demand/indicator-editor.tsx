import { Button, Checkbox, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { ListPlace } from '../../parts/form/list-place';
import { NativeChoice } from '../../parts/form/native-choice';

/** One block per indicator: what, how much, how it is tested. A range gets its second value when chosen. */
export function IndicatorEditor() {
  const { t } = useTranslation();
  return (
    <Form.List name="indicators">
      {(rows, { add, remove }, { errors }) => (
        <ListPlace id="demand_indicators" label={t('public.detail.indicators')} errors={errors}>
          {rows.map((row, index) => (
            <fieldset key={row.key} className="indicator">
              <legend>
                {t('indicator.name')} {index + 1}
              </legend>
              <IndicatorFields row={row.name} />
              <Button
                type="text"
                size="small"
                className="indicator-remove"
                onClick={() => remove(row.name)}
                aria-label={t('demand.form.removeIndicator', { number: index + 1 })}
              >
                {t('demand.form.remove')}
              </Button>
            </fieldset>
          ))}
          <Button onClick={() => add({ operator: 'ge', mustHave: true })} disabled={rows.length >= 20}>
            {t('demand.form.addIndicator')}
          </Button>
        </ListPlace>
      )}
    </Form.List>
  );
}

function IndicatorFields({ row }: { row: number }) {
  const { t } = useTranslation();
  const operator: unknown = Form.useWatch(['indicators', row, 'operator']);
  return (
    <div className="indicator-fields">
      <Form.Item className="wide" name={[row, 'name']} label={t('demand.field.indicatorName')}>
        <Input maxLength={50} placeholder={t('demand.hint.indicatorName')} />
      </Form.Item>
      <Form.Item name={[row, 'operator']} label={t('demand.field.operator')}>
        <NativeChoice table="indicatorOperators" />
      </Form.Item>
      <Form.Item name={[row, 'value']} label={t('indicator.target')}>
        <Input inputMode="decimal" maxLength={30} />
      </Form.Item>
      {operator === 'range' && (
        <Form.Item name={[row, 'valueTo']} label={t('demand.field.valueTo')}>
          <Input inputMode="decimal" maxLength={30} />
        </Form.Item>
      )}
      <Form.Item name={[row, 'unit']} label={t('demand.field.unit')}>
        <Input maxLength={20} />
      </Form.Item>
      <Form.Item className="wide" name={[row, 'testMethod']} label={t('indicator.test')}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name={[row, 'currentLevel']} label={t('indicator.current')}>
        <Input maxLength={50} />
      </Form.Item>
      <Form.Item name={[row, 'mustHave']} valuePropName="checked" label={t('indicator.must')}>
        <Checkbox>{t('indicator.mustHave')}</Checkbox>
      </Form.Item>
    </div>
  );
}
