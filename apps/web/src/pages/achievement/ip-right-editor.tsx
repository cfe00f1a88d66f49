import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { ListPlace } from '../../parts/form/list-place';
import { NativeChoice } from '../../parts/form/native-choice';

export function IpRightEditor() {
  const { t } = useTranslation();
  const notChosen = t('demand.form.notChosen');
  return (
    <Form.List name="ipRights">
      {(rows, { add, remove }, { errors }) => (
        <ListPlace id="achievement_ipRights" label={t('public.detail.ip')} errors={errors}>
          {rows.map((row) => (
            <div key={row.key} className="field-row with-remove">
              <Form.Item name={[row.name, 'kind']} label={t('public.detail.ipKind')}>
                <NativeChoice table="ipKinds" emptyLabel={notChosen} />
              </Form.Item>
              <Form.Item name={[row.name, 'number']} label={t('public.detail.ipNumber')}>
                <Input maxLength={40} />
              </Form.Item>
              <Form.Item name={[row.name, 'status']} label={t('public.detail.ipStatus')}>
                <NativeChoice table="ipStatuses" emptyLabel={notChosen} />
              </Form.Item>
              <Button type="text" onClick={() => remove(row.name)}>
                {t('demand.form.remove')}
              </Button>
            </div>
          ))}
          <p>
            <Button onClick={() => add({})}>{t('achievement.form.addRight')}</Button>
          </p>
        </ListPlace>
      )}
    </Form.List>
  );
}
