import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { ListPlace } from '../../parts/form/list-place';

export function TeamEditor() {
  const { t } = useTranslation();
  return (
    <Form.List name="team">
      {(rows, { add, remove }, { errors }) => (
        <ListPlace id="achievement_team" label={t('public.detail.team')} errors={errors}>
          {rows.map((row) => (
            <div key={row.key} className="field-row with-remove">
              <Form.Item name={[row.name, 'name']} label={t('achievement.field.memberName')}>
                <Input maxLength={50} />
              </Form.Item>
              <Form.Item name={[row.name, 'role']} label={t('achievement.field.memberRole')}>
                <Input maxLength={50} />
              </Form.Item>
              <Button type="text" onClick={() => remove(row.name)}>
                {t('demand.form.remove')}
              </Button>
            </div>
          ))}
          <p>
            <Button onClick={() => add({})}>{t('achievement.form.addMember')}</Button>
          </p>
        </ListPlace>
      )}
    </Form.List>
  );
}
