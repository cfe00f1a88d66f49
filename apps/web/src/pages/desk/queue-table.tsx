import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Moment, Waited } from '../../parts/moment';
import { nameIn } from '../../parts/name-in';
import { organisationNameIn } from '../../parts/organisation-name';
import { PromisedDay } from '../../parts/promised-day';
import { RowTable } from '../../parts/row-table';
import { StateMark } from '../../parts/state-mark';
import { WayDots } from '../../parts/way';
import { useLanguage, useTerms } from '../../parts/terms';

export type Waiting = {
  revision: number;
  title: string;
  organisationName: string | null;
  organisationNameEn: string | null;
  highTechField?: string | null;
  submittedAt: string;
  state: string;
  takenBy?: string | null;
  takenByEn?: string | null;
  waitingHours: number;
  dueOn: string | null;
};

type Props<Item extends Waiting> = {
  of: 'demand' | 'achievement';
  caption: string;
  items: readonly Item[];
  idOf: (item: Item) => string;
  link: (item: Item) => ReactNode;
  empty: ReactNode;
};

/** Both queues are one table: oldest clock first, as the server ordered them. */
export function QueueTable<Item extends Waiting>({ of, caption, items, idOf, link, empty }: Props<Item>) {
  const { t } = useTranslation();
  const { term } = useTerms();
  const language = useLanguage();
  return (
    <RowTable
      caption={caption}
      rows={items}
      keyOf={idOf}
      empty={empty}
      columns={[
        {
          title: t('desk.column.title'),
          cell: (item) => (
            <>
              {link(item)}
              {item.revision > 1 && <span className="soft"> · {t('desk.revision', { number: item.revision })}</span>}
            </>
          ),
        },
        {
          title: t('desk.column.waiting'),
          cell: (item) => (
            <>
              <b className="waited">
                <Waited hours={item.waitingHours} />
              </b>
              <br />
              <PromisedDay day={item.dueOn} isBrief />
            </>
          ),
        },
        {
          title: t('desk.column.organisation'),
          cell: (item) => organisationNameIn(language, item) ?? t('public.card.anonymous'),
        },
        {
          title: t('public.detail.field'),
          cell: (item) => term('highTechFields', item.highTechField) || t('time.none'),
        },
        {
          title: t('demand.column.state'),
          cell: (item) => (
            <>
              <StateMark of={of} state={item.state} /> <WayDots of={of} state={item.state} />
            </>
          ),
        },
        {
          title: t('desk.column.takenBy'),
          cell: (item) =>
            item.takenBy ? (
              nameIn(language, { name: item.takenBy, nameEn: item.takenByEn ?? null })
            ) : (
              <span className="soft">{item.takenBy === null ? t('desk.nobody') : t('time.none')}</span>
            ),
        },
        { title: t('desk.column.submitted'), cell: (item) => <Moment at={item.submittedAt} /> },
      ]}
    />
  );
}
