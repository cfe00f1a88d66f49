import { Button, Form } from 'antd';
import { useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ListPlace } from '../../parts/form/list-place';
import { emptyIndicator, isStarted, mostIndicators, type TypedIndicator } from './form-values';
import { indicatorsIn, isTable, type Pasted } from './indicator-paste';
import { IndicatorRow } from './indicator-row';
import { PasteNotice } from './paste-notice';

const cellId = (row: number, field: string) => `demand_indicators_${row}_${field}`;
/** After React has put the rows where they belong now. */
const focusSoon = (id: string) => requestAnimationFrame(() => document.getElementById(id)?.focus());

/** A table to write in, and to paste a part of a spreadsheet into. Alt and the arrows move the row one is in. */
export function IndicatorEditor({ onPasted }: { onPasted: () => void }) {
  const { t } = useTranslation();
  const form = Form.useFormInstance();
  const [pasted, setPasted] = useState<Pasted | null>(null);
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    if (!isTable(text)) return;
    event.preventDefault();
    const typed = (form.getFieldValue('indicators') ?? []) as (TypedIndicator | undefined)[];
    const kept = typed.filter(isStarted);
    const read = indicatorsIn(text, mostIndicators - kept.length);
    form.setFieldValue('indicators', [...kept, ...read.rows]);
    setPasted(read);
    onPasted();
  };
  return (
    <Form.List name="indicators">
      {(rows, { add, remove, move }, { errors }) => {
        const shift = (from: number, by: number, field: string) => {
          const to = from + by;
          if (to < 0 || to >= rows.length) return;
          move(from, to);
          focusSoon(cellId(to, field));
        };
        const press = (event: KeyboardEvent, row: number) => {
          if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
          event.preventDefault();
          const field = (event.target as HTMLElement).id.split('_').at(-1);
          shift(row, event.key === 'ArrowUp' ? -1 : 1, field || 'name');
        };
        const append = () => {
          add(emptyIndicator);
          focusSoon(cellId(rows.length, 'name'));
        };
        const drop = (row: number) => {
          remove(row);
          focusSoon(rows.length > 1 ? cellId(Math.min(row, rows.length - 2), 'name') : 'add-indicator');
        };
        return (
          <ListPlace id="demand_indicators" label={t('public.detail.indicators')} errors={errors}>
            <div onPaste={paste}>
              <table className="edit-rows indicator-edit">
                <thead>
                  <tr>
                    <th scope="col">{t('indicator.name')}</th>
                    <th scope="col">{t('demand.field.operator')}</th>
                    <th scope="col">{t('indicator.target')}</th>
                    <th scope="col">{t('demand.field.unit')}</th>
                    <th scope="col">{t('indicator.test')}</th>
                    <th scope="col">{t('indicator.current')}</th>
                    <th scope="col">{t('demand.indicators.must')}</th>
                    <th scope="col">
                      <span className="only-heard">{t('demand.indicators.order')}</span>
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map((row, index) => (
                    <IndicatorRow
                      key={row.key}
                      row={row.name}
                      isFirst={index === 0}
                      isLast={index === rows.length - 1}
                      onPress={(event) => press(event, row.name)}
                      onMove={(by) => shift(row.name, by, by < 0 ? 'up' : 'down')}
                      onRemove={() => drop(row.name)}
                    />
                  ))}
                </tbody>
              </table>
            </div>
            <p className="edit-rows-end">
              <Button id="add-indicator" onClick={append} disabled={rows.length >= mostIndicators}>
                {t('demand.form.addIndicator')}
              </Button>{' '}
              <span className="soft">{t('demand.indicators.count', { total: rows.length, most: mostIndicators })}</span>
            </p>
            <PasteNotice pasted={pasted} />
          </ListPlace>
        );
      }}
    </Form.List>
  );
}
