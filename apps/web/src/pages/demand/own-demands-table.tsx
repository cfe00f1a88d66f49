import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DemandSummary } from '../../api/shapes';
import { MissingMark } from '../../parts/missing-mark';
import { Ago, Day } from '../../parts/moment';
import { Money } from '../../parts/money';
import { OpenRevisionNote } from '../../parts/open-revision';
import { RowTable } from '../../parts/row-table';
import { SpanSmall } from '../../parts/span';
import { StateMark } from '../../parts/state-mark';
import { useLanguage } from '../../parts/terms';
import { titleIn } from '../../parts/title-text';
import { DemandNextLink } from './next-step';
import { asWritten } from '../../parts/written';

export function OwnDemandsTable({ demands, empty }: { demands: readonly DemandSummary[]; empty: ReactNode }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <RowTable
      caption={t('demand.mine')}
      rows={demands}
      keyOf={(demand) => demand.id}
      empty={empty}
      columns={[
        {
          title: t('demand.column.title'),
          cell: (demand) => (
            <>
              <Link to="/demands/$id" params={{ id: demand.id }} data-row-link>
                {asWritten(titleIn(language, demand).main)}
              </Link>{' '}
              <MissingMark of="demand" missing={demand.missing} />
            </>
          ),
        },
        {
          title: t('demand.column.state'),
          cell: (demand) => (
            <>
              <StateMark of="demand" state={demand.state} />
              <OpenRevisionNote of={demand} />
            </>
          ),
        },
        { title: t('span.name'), cell: (demand) => <SpanSmall stations={demand.span} /> },
        {
          title: t('public.detail.budget'),
          cell: (demand) => <Money value={demand.budget} negotiable={demand.budgetNegotiable} />,
        },
        { title: t('public.detail.deadline'), cell: (demand) => <Day at={demand.deadline} /> },
        { title: t('demand.column.updated'), cell: (demand) => <Ago at={demand.updatedAt} /> },
        { title: t('demand.column.next'), cell: (demand) => <DemandNextLink demand={demand} /> },
      ]}
    />
  );
}
