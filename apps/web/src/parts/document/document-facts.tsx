import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asWritten } from '../written';
import { Changed, ChangedMark } from './changes';

export type Fact = readonly [field: string, name: string, value: ReactNode];

/** The short facts of a text, each of which may be marked as changed; what nobody gave is said, not left out. */
export function DocumentFacts({ rows }: { rows: readonly Fact[] }) {
  const { t } = useTranslation();
  return (
    <dl className="detail-list">
      {rows.map(([field, name, value]) => (
        <div key={field}>
          <dt>
            {name} <ChangedMark field={field} />
          </dt>
          <dd>
            <Changed field={field}>
              {asWritten(value) || <span className="soft">{t('public.detail.notGiven')}</span>}
            </Changed>
          </dd>
        </div>
      ))}
    </dl>
  );
}
