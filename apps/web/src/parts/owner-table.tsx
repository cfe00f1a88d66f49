import { useTranslation } from 'react-i18next';
import type { AchievementRevision } from '../api/shapes';
import { langOf } from './lang-of';

type Owner = AchievementRevision['owners'][number];

/** Who owns the achievement, and how much of it. */
export function OwnerTable({ owners }: { owners: readonly Owner[] }) {
  const { t } = useTranslation();
  const label = t('achievement.field', { returnObjects: true });
  return (
    <table className="rows">
      <thead>
        <tr>
          <th scope="col">{label.ownerName}</th>
          <th scope="col">{label.ownerUscc}</th>
          <th scope="col" className="end">
            {label.ownerShare}
          </th>
        </tr>
      </thead>
      <tbody>
        {owners.map((owner, index) => (
          <tr key={`${index}-${owner.name}`}>
            <th scope="row" lang={langOf(owner.name)}>
              {owner.name}
            </th>
            <td data-label={label.ownerUscc}>{owner.uscc || t('time.none')}</td>
            <td data-label={label.ownerShare} className="end">
              {owner.share}%
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
