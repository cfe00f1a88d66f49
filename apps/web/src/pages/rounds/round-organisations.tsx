import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { roundOrganisationsQuery } from '../../api/round-queries';
import { Loaded } from '../../parts/loaded';
import { MoreButton } from '../../parts/more-button';
import { RowTable } from '../../parts/row-table';
import { useLanguage } from '../../parts/terms';
import { asWritten } from '../../parts/written';
import { RoundProgress } from './round-progress';

/** Every organisation gets its turn: whoever has few demands does not wait for whoever has many. */
export function RoundOrganisations({ id, isOpen }: { id: string; isOpen: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const reading = useInfiniteQuery(roundOrganisationsQuery(id, isOpen));
  const nameOf = (row: { organisationId: string; name: string; nameEn: string | null }) =>
    (language === 'en' && row.nameEn) || row.name || row.organisationId;
  return (
    <div className="round-organisations">
      <h2>{t('rounds.byOrganisation')}</h2>
      <p className="soft">{t('rounds.turns')}</p>
      <Loaded of={reading}>
        {(data) => (
          <RowTable
            caption={t('rounds.byOrganisation')}
            rows={data.pages.flatMap((page) => page.items)}
            keyOf={(row) => row.organisationId}
            empty={<p>{t('rounds.notPlanned')}</p>}
            columns={[
              { title: t('rounds.organisation'), cell: (row) => asWritten(nameOf(row)) },
              {
                title: t('rounds.demands'),
                cell: (row) => (
                  <RoundProgress
                    label={t('rounds.progressOf', { name: nameOf(row) })}
                    done={row.matched}
                    all={row.demands}
                  />
                ),
              },
              { title: t('rounds.matches'), cell: (row) => row.matches, end: true },
            ]}
          />
        )}
      </Loaded>
      <MoreButton reading={reading} />
    </div>
  );
}
