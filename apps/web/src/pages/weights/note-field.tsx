import { Input } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';

type Props = { note: string; isMissing: boolean; onChange: (note: string) => void };

/** Whoever decides on the numbers reads why they were chosen. */
export function NoteField({ note, isMissing, onChange }: Props) {
  const { t } = useTranslation();
  const fault = useId();
  return (
    <>
      <label className="stacked">
        {t('weights.note')}
        <Input.TextArea
          rows={2}
          maxLength={500}
          value={note}
          aria-invalid={isMissing}
          aria-describedby={fault}
          onChange={(event) => onChange(event.target.value)}
        />
      </label>
      <p id={fault} className="bad" role="alert">
        {isMissing && t('weights.noteMissing')}
      </p>
    </>
  );
}
