import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFreshQuery } from '../../api/fresh-query';
import { demandQuery } from '../../api/queries';
import { knownOf } from '../../parts/form/known-of';
import { Loaded } from '../../parts/loaded';
import { useLanguage } from '../../parts/terms';
import { useBornForm } from '../../parts/wizard/use-born-form';
import { PageHead } from '../frame/page-head';
import { useSession } from '../frame/roles';
import { DemandWizard } from './demand-wizard';
import { emptyDemand, valuesOf } from './form-values';
import { asWritten } from '../../parts/written';

/** Both /demands/new and /demands/…/edit. */
export function DemandFormPage() {
  const { id } = useParams({ strict: false });
  const { step } = useSearch({ strict: false });
  const navigate = useNavigate();
  const form = useBornForm(id);
  const created = (born: string) => {
    form.expect(born);
    void navigate({
      to: '/demands/$id/edit',
      params: { id: born },
      search: { step },
      replace: true,
      resetScroll: false,
    });
  };
  return <DemandFormPlace key={form.turn} id={id} onCreated={created} />;
}

function DemandFormPlace({ id, onCreated }: { id: string | undefined; onCreated: (id: string) => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [isNew] = useState(id === undefined);
  const session = useSession();
  const [empty] = useState(() => emptyDemand(language, knownOf(session)));
  const reading = useFreshQuery({ ...demandQuery(id ?? ''), enabled: id !== undefined });
  const personId = session.person.id;
  const head = isNew
    ? { title: t('demand.new'), lead: t('demand.form.lead'), back: <Link to="/demands">{t('demand.mine')}</Link> }
    : {
        title: t('demand.form.edit'),
        lead: t(reading.data?.published ? 'demand.form.editLead' : 'demand.form.lead'),
        back: id && (
          <Link to="/demands/$id" params={{ id }}>
            {asWritten(reading.data?.current.title ?? t('back'))}
          </Link>
        ),
      };
  const shared = { personId, onCreated };
  return (
    <>
      <PageHead {...head} />
      {isNew ? (
        <DemandWizard {...shared} demand={reading.data ?? null} initial={empty} />
      ) : (
        <Loaded of={reading}>
          {(demand) => <DemandWizard {...shared} demand={demand} initial={valuesOf(demand.current)} />}
        </Loaded>
      )}
    </>
  );
}
