import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { demandQuery } from '../../api/queries';
import { Loaded } from '../../parts/loaded';
import { useLanguage } from '../../parts/terms';
import { PageHead } from '../frame/page-head';
import { DemandForm } from './demand-form';
import { emptyDemand, valuesOf } from './form-values';

export function NewDemandPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <>
      <PageHead
        title={t('demand.new')}
        lead={t('demand.form.lead')}
        back={<Link to="/demands">{t('demand.mine')}</Link>}
      />
      <DemandForm demand={null} initial={emptyDemand(language)} />
    </>
  );
}

export function EditDemandPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/demands/$id/edit' });
  const reading = useQuery({ ...demandQuery(id), refetchOnWindowFocus: false });
  return (
    <>
      <PageHead
        title={t('demand.form.edit')}
        lead={t('demand.form.editLead')}
        back={
          <Link to="/demands/$id" params={{ id }}>
            {reading.data?.current.title ?? t('back')}
          </Link>
        }
      />
      <Loaded of={reading}>
        {(demand) => <DemandForm key={demand.id} demand={demand} initial={valuesOf(demand.current)} />}
      </Loaded>
    </>
  );
}
