import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Changed, ChangedMark, useChange } from './changes';

type Props = { field: string; title: string; isEmpty: boolean; children: ReactNode };

/** A table of the text. What changed in it stands under it in words: rows that came and went have no common cells. */
export function DocumentTable({ field, title, isEmpty, children }: Props) {
  const { t } = useTranslation();
  const change = useChange(field);
  return (
    <section>
      <h3>
        {title} <ChangedMark field={field} />
      </h3>
      {isEmpty ? <p className="soft">{t('public.detail.notGiven')}</p> : children}
      {change && (
        <div className="table-changes">
          <Changed field={field}>{null}</Changed>
        </div>
      )}
    </section>
  );
}
