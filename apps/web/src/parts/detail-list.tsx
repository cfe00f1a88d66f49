import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asWritten } from './written';

/** Name and value; what nobody gave is said, not left out. */
export function DetailList({ rows }: { rows: readonly (readonly [string, ReactNode])[] }) {
  const { t } = useTranslation();
  return (
    <dl className="detail-list">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{asWritten(value) || <span className="soft">{t('public.detail.notGiven')}</span>}</dd>
        </div>
      ))}
    </dl>
  );
}
