import { useTranslation } from 'react-i18next';
import type { ExposureGroup } from '../../api/exposure-queries';
import { RowTable } from '../../parts/row-table';
import { percentText, ratioText } from './share-text';

export function ExposureTable({ caption, groups }: { caption: string; groups: readonly ExposureGroup[] }) {
  const { t } = useTranslation();
  return (
    <RowTable
      caption={caption}
      rows={groups}
      keyOf={(row) => row.code}
      empty={<p>{t('exposure.none')}</p>}
      columns={[
        { title: t('exposure.group'), cell: (row) => row.label },
        { title: t('exposure.organisations'), cell: (row) => row.organisations, end: true },
        { title: t('exposure.achievements'), cell: (row) => row.achievements, end: true },
        { title: t('exposure.achievementShare'), cell: (row) => percentText(row.achievementShare), end: true },
        { title: t('exposure.places'), cell: (row) => row.places, end: true },
        { title: t('exposure.exposureShare'), cell: (row) => percentText(row.exposureShare), end: true },
        { title: t('exposure.ratio'), cell: (row) => ratioText(row.ratio) ?? t('time.none'), end: true },
        {
          title: t('exposure.alarm'),
          cell: (row) =>
            row.alarmText ? (
              <span className="state-mark" data-tone="stopped">
                <span aria-hidden="true">!</span> {row.alarmText}
              </span>
            ) : (
              <span className="soft">{t('exposure.even')}</span>
            ),
        },
      ]}
    />
  );
}
