import { Button, Radio } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { auditExportAddress, type AuditFilter } from '../../api/audit-queries';
import { useLanguage, useTerms } from '../../parts/terms';
import { useDialog } from '../../parts/use-dialog';

/** Asks what the copy is for before it leaves. The download is a link, so that the browser saves it by itself. */
export function ExportDialog({ filter, onClose }: { filter: AuditFilter; onClose: () => void }) {
  const { t } = useTranslation();
  const { rows } = useTerms();
  const language = useLanguage();
  const [purpose, setPurpose] = useState<string>();
  const [format, setFormat] = useState('csv');
  const dialog = useDialog();
  const titleId = useId();
  const address = purpose && auditExportAddress(filter, { format, purpose, language });
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby={titleId} onClose={onClose}>
      <h2 id={titleId}>{t('oversight.export.title')}</h2>
      <p>{t('oversight.export.text')}</p>
      <fieldset>
        <legend>{t('oversight.export.purpose')}</legend>
        <Radio.Group
          vertical
          value={purpose}
          onChange={(event) => setPurpose(String(event.target.value))}
          options={rows('auditPurposes').map((row) => ({ value: row.code, label: row[language] }))}
        />
      </fieldset>
      <fieldset>
        <legend>{t('oversight.export.format')}</legend>
        <Radio.Group
          value={format}
          onChange={(event) => setFormat(String(event.target.value))}
          options={[
            { value: 'csv', label: t('oversight.export.csv') },
            { value: 'jsonl', label: t('oversight.export.jsonl') },
          ]}
        />
      </fieldset>
      <div className="dialog-end">
        <Button onClick={onClose}>{t('cancel')}</Button>
        {address ? (
          <a className="action" href={address} download onClick={onClose}>
            {t('oversight.export.download')}
          </a>
        ) : (
          <Button className="main-action" disabled>
            {t('oversight.export.download')}
          </Button>
        )}
      </div>
    </dialog>
  );
}
