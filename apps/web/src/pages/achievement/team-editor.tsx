import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { ListPlace } from '../../parts/form/list-place';
import { percentRule } from './percent-rule';
import { RowBlock } from './row-block';

const mostMembers = 50;

export function TeamEditor() {
  const { t } = useTranslation();
  const label = t('achievement.field', { returnObjects: true });
  return (
    <Form.List name="team">
      {(rows, { add, remove }, { errors }) => (
        <ListPlace id="achievement_team" label={t('public.detail.team')} errors={errors}>
          {rows.map((row, index) => (
            <RowBlock
              key={row.key}
              title={t('achievement.form.member', { number: index + 1 })}
              removeLabel={t('achievement.form.removeMember', { number: index + 1 })}
              onRemove={() => remove(row.name)}
            >
              <Form.Item name={[row.name, 'name']} label={label.memberName}>
                <Input maxLength={60} />
              </Form.Item>
              <Form.Item name={[row.name, 'role']} label={label.memberRole}>
                <Input maxLength={60} />
              </Form.Item>
              <Form.Item className="wide" name={[row.name, 'organisation']} label={label.memberOrganisation}>
                <Input maxLength={120} />
              </Form.Item>
              <Form.Item name={[row.name, 'contribution']} label={label.memberContribution} rules={[percentRule(t, 0)]}>
                <Input inputMode="numeric" maxLength={3} suffix="%" />
              </Form.Item>
            </RowBlock>
          ))}
          <Button onClick={() => add({})} disabled={rows.length >= mostMembers}>
            {t('achievement.form.addMember')}
          </Button>
        </ListPlace>
      )}
    </Form.List>
  );
}
