import { useTranslation } from 'react-i18next';
import type { ExposureGroup } from '../../api/exposure-queries';
import { percentText } from './share-text';
import { asWritten } from '../../parts/written';

const shares = ['achievementShare', 'exposureShare'] as const;

/** Two bars for each group on one scale. It says nothing that the table above does not say: programs that read aloud skip it. */
export function ExposureChart({ groups }: { groups: readonly ExposureGroup[] }) {
  const { t } = useTranslation();
  const widest = Math.max(...groups.flatMap((group) => shares.map((share) => group[share])), 0.01);
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
                <i style={{ width: `${(group[share] / widest) * 80}%` }} />
                <small>{percentText(group[share])}</small>
              </span>
            ))}
          </span>
        </div>
      ))}
    </figure>
  );
}
