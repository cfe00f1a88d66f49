import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { ListPlace } from '../../parts/form/list-place';
import type { Part } from './form-values';
import { percentRule } from './percent-rule';
import { RowBlock } from './row-block';

const mostOwners = 20;
const whole = 100;

/** Who owns how much; the sum stands under it while it is typed. */
export function OwnerEditor() {
  const { t } = useTranslation();
  const label = t('achievement.field', { returnObjects: true });
  return (
    <Form.List name="owners">
      {(rows, { add, remove }, { errors }) => (
        <ListPlace id="achievement_owners" label={label.owners} errors={errors}>
          {rows.map((row, index) => (
            <RowBlock
              key={row.key}
              title={t('achievement.form.owner', { number: index + 1 })}
              removeLabel={t('achievement.form.removeOwner', { number: index + 1 })}
              onRemove={() => remove(row.name)}
            >
              <Form.Item className="wide" name={[row.name, 'name']} label={label.ownerName}>
                <Input maxLength={120} />
              </Form.Item>
              <Form.Item name={[row.name, 'uscc']} label={label.ownerUscc}>
                <Input maxLength={18} spellCheck={false} />
              </Form.Item>
              <Form.Item name={[row.name, 'share']} label={label.ownerShare} rules={[percentRule(t, 1)]}>
                <Input inputMode="numeric" maxLength={3} suffix="%" />
              </Form.Item>
            </RowBlock>
          ))}
          <ShareSum />
          <Button onClick={() => add({})} disabled={rows.length >= mostOwners}>
            {t('achievement.form.addOwner')}
          </Button>
        </ListPlace>
      )}
    </Form.List>
  );
}

function ShareSum() {
  const { t } = useTranslation();
  const owners = (Form.useWatch('owners') ?? []) as readonly (Part | undefined)[];
  if (!owners.some((owner) => owner?.share?.trim())) return null;
  const sum = owners.reduce((total, owner) => total + (Number(owner?.share) || 0), 0);
  return (
    <p role="status" className={sum === whole ? 'good' : 'bad'}>
      {sum === whole ? t('achievement.form.shareRight') : t('achievement.form.shareWrong', { sum })}
    </p>
  );
}
