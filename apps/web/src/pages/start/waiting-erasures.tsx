import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { erasuresQuery } from '../../api/own-data-queries';
import { Loaded } from '../../parts/loaded';
import { ErasureTable } from '../erasures/erasures-page';

const shown = 8;

/** People who asked for their accounts to be closed; each is owed an answer by a day. */
export function WaitingErasures() {
  const { t } = useTranslation();
  const reading = useInfiniteQuery(erasuresQuery('open'));
  return (
    <section className="block">
      <h2>
        {t('ownData.desk.waiting')} <Link to="/erasures">{t('desk.wholeQueue')}</Link>
      </h2>
      <Loaded of={reading}>
        {({ pages }) => <ErasureTable items={pages.flatMap(({ items }) => items).slice(0, shown)} which="open" />}
      </Loaded>
    </section>
  );
}
