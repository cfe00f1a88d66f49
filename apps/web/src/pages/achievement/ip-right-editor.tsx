import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { ListPlace } from '../../parts/form/list-place';
import { NativeChoice } from '../../parts/form/native-choice';
import { RowBlock } from './row-block';

const mostRights = 50;
type NumberForm = 'patent' | 'software' | 'ic_layout' | 'plant_variety' | 'other';

function numberFormOf(kind: unknown): NumberForm {
  if (typeof kind !== 'string') return 'patent';
  if (kind.startsWith('patent_')) return 'patent';
  return kind === 'software' || kind === 'ic_layout' || kind === 'plant_variety' ? kind : 'other';
}

/** Rights with their numbers; each kind says how its numbers look, the server judges them. */
export function IpRightEditor() {
  const { t } = useTranslation();
  return (
    <Form.List name="ipRights">
      {(rows, { add, remove }, { errors }) => (
        <ListPlace id="achievement_ipRights" label={t('public.detail.ip')} errors={errors}>
          {rows.map((row, index) => (
            <RowBlock
              key={row.key}
              title={t('achievement.form.right', { number: index + 1 })}
              removeLabel={t('achievement.form.removeRight', { number: index + 1 })}
              onRemove={() => remove(row.name)}
            >
              <RightFields row={row.name} />
            </RowBlock>
          ))}
          <Button onClick={() => add({})} disabled={rows.length >= mostRights}>
            {t('achievement.form.addRight')}
          </Button>
        </ListPlace>
      )}
    </Form.List>
  );
}

function RightFields({ row }: { row: number }) {
  const { t } = useTranslation();
  const notChosen = t('demand.form.notChosen');
  const form = numberFormOf(Form.useWatch(['ipRights', row, 'kind']));
  return (
    <>
      <Form.Item name={[row, 'kind']} label={t('public.detail.ipKind')}>
        <NativeChoice table="ipKinds" emptyLabel={notChosen} />
      </Form.Item>
      <Form.Item name={[row, 'status']} label={t('public.detail.ipStatus')}>
        <NativeChoice table="ipStatuses" emptyLabel={notChosen} />
      </Form.Item>
      <Form.Item
        className="wide"
        name={[row, 'number']}
        label={t('public.detail.ipNumber')}
        extra={t(`achievement.form.numberForm.${form}`)}
      >
        <Input maxLength={60} spellCheck={false} />
      </Form.Item>
      <Form.Item name={[row, 'expiresOn']} label={t('achievement.field.ipExpires')}>
        <Input type="date" />
      </Form.Item>
    </>
  );
}
