import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { givenMandatesQuery, receivedMandatesQuery } from '../../api/people-queries';
import { Loaded } from '../../parts/loaded';
import { MoreButton } from '../../parts/more-button';
import { PageHead } from '../frame/page-head';
import { useSession } from '../frame/roles';
import { MandateTable } from './mandate-table';
import { OfferForm } from './offer-form';

export function MandatesPage() {
  const { t } = useTranslation();
  const { actingAs } = useSession();
  const isPrincipal = actingAs?.roles.includes('organisation_admin') === true;
  return (
    <>
      <PageHead title={t('mandates.title')} lead={t('mandates.lead')} />
      {isPrincipal && <Given />}
      <Received />
    </>
  );
}

function Given() {
  const { t } = useTranslation();
  const reading = useInfiniteQuery(givenMandatesQuery);
  return (
    <section className="block">
      <h2>{t('mandates.given')}</h2>
      <Loaded of={reading}>
        {(data) => (
          <MandateTable
            side="given"
            mandates={data.pages.flatMap((page) => page.items)}
            empty={<p>{t('mandates.noneGiven')}</p>}
          />
        )}
      </Loaded>
      <MoreButton reading={reading} />
      <OfferForm />
    </section>
  );
}

function Received() {
  const { t } = useTranslation();
  const reading = useInfiniteQuery(receivedMandatesQuery);
  return (
    <section className="block">
      <h2>{t('mandates.received')}</h2>
      <Loaded of={reading}>
        {(data) => (
          <MandateTable
            side="received"
            mandates={data.pages.flatMap((page) => page.items)}
            empty={<p>{t('mandates.noneReceived')}</p>}
          />
        )}
      </Loaded>
      <MoreButton reading={reading} />
    </section>
  );
}
