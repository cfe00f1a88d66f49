import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

type Props = { title: string; removeLabel: string; onRemove: () => void; children: ReactNode };

/** One row of a list that has too many fields for a line. */
export function RowBlock({ title, removeLabel, onRemove, children }: Props) {
  const { t } = useTranslation();
  return (
    <fieldset className="indicator">
      <legend>{title}</legend>
      <div className="indicator-fields">{children}</div>
      <Button type="text" size="small" className="indicator-remove" onClick={onRemove} aria-label={removeLabel}>
        {t('demand.form.remove')}
      </Button>
    </fieldset>
  );
}
