import { useTranslation } from 'react-i18next';
import type { ExposureGroup } from '../../api/exposure-queries';
import { percentText } from './share-text';
import { asWritten } from '../../parts/written';

const shares = ['achievementShare', 'exposureShare'] as const;

/** Two bars for each group, all charts of the page on one scale: the whole is the width. It says nothing that the table above does not say: programs that read aloud skip it. */
export function ExposureChart({ groups }: { groups: readonly ExposureGroup[] }) {
  const { t } = useTranslation();
  return (
    <figure className="exposure-chart" aria-hidden="true">
      <figcaption>
        {shares.map((share) => (
          <span key={share} data-share={share}>
            <i /> {t(`exposure.${share}`)}
          </span>
        ))}
      </figcaption>
      {groups.map((group) => (
        <div key={group.code} className="exposure-row">
          <span>{asWritten(group.label)}</span>
          <span>
            {shares.map((share) => (
              <span key={share} className="exposure-bar" data-share={share}>
                <i style={{ width: `${group[share] * 80}%` }} />
                <small>{percentText(group[share])}</small>
              </span>
            ))}
          </span>
        </div>
      ))}
    </figure>
  );
}
