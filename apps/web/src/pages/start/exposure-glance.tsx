import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { exposureQuery } from '../../api/exposure-queries';
import { Loaded } from '../../parts/loaded';
import { useLanguage } from '../../parts/terms';
import { dateText } from '../../parts/moment-text';

/** How fairly the market shows what there is, for who answers for it; each figure opens the report that it is of. */
export function ExposureGlance() {
  const { t } = useTranslation();
  const language = useLanguage();
  const reading = useQuery(exposureQuery({}, language));
  return (
    <section className="block">
      <h2>
        {t('exposure.title')} <Link to="/exposure">{t('start.firstLink.exposure')}</Link>
      </h2>
      <p className="soft">{t('exposure.lead')}</p>
      <Loaded of={reading} lines={2}>
        {({ from, to, lists, total }) => (
          <>
            <p className="soft">{t('start.period', { from: dateText(from, language), to: dateText(to, language) })}</p>
            <ul className="today">
              {(
                [
                  ['lists', lists],
                  ['places', total.places],
                  ['achievements', total.achievements],
                ] as const
              ).map(([figure, value]) => (
                <li key={figure}>
                  <Link to="/exposure" search={{ from, to }}>
                    <b>{value.toLocaleString('en')}</b> {t(`start.exposure.${figure}`)}
                  </Link>
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
    </section>
  );
}
