import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ownExposureQuery } from '../../api/exposure-queries';
import { dateText } from '../../parts/moment-text';
import { useLanguage } from '../../parts/terms';
import { percentText, ratioText } from './share-text';

/** How often the own achievements were shown; nothing where there is nothing to say, for the page has other business. */
export function OwnExposure() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data } = useQuery(ownExposureQuery);
  if (!data || data.achievements === 0 || data.lists === 0) return null;
  const { from, to, places, exposureShare, achievementShare, ratio } = data;
  return (
    <p className="soft exposure-counted">
      {t('exposure.own', {
        ...{ from: dateText(from, language), to: dateText(to, language), places },
        ...{ exposure: percentText(exposureShare), achievements: percentText(achievementShare) },
        ratio: ratioText(ratio) ?? t('time.none'),
      })}
    </p>
  );
}
