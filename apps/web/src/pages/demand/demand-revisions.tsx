import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { demandRevisionsQuery, demandTextQuery } from '../../api/drafting-queries';
import { useComparedDemand } from '../../parts/compared-demand';
import { Loaded } from '../../parts/loaded';
import { RevisionHistory } from '../../parts/revision-history';

/** What was written when, and what one version says otherwise than another. */
export function DemandRevisions({ id }: { id: string }) {
  const { t } = useTranslation();
  const fields = useComparedDemand();
  const reading = useQuery(demandRevisionsQuery(id));
  return (
    <section className="panel revisions" aria-labelledby="revisions">
      <h2 id="revisions">{t('drafting.diff.history')}</h2>
      <Loaded of={reading}>
        {({ items }) => <RevisionHistory lines={items} fields={fields} textQuery={(at) => demandTextQuery(id, at)} />}
      </Loaded>
    </section>
  );
}
