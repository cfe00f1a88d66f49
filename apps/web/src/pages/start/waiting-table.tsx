import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Waiting, WaitingItem } from '../../api/waiting-query';
import { RowTable } from '../../parts/row-table';
import { SpanSmall } from '../../parts/span';
import { useLanguage, useTerms } from '../../parts/terms';
import { titleIn } from '../../parts/title-text';
import { partOf, placeOf, reasonsOf } from './place-of';
import { WaitingClock } from './waiting-clock';
import { asWritten } from '../../parts/written';

type Props = { items: readonly WaitingItem[]; counts: Waiting['counts']; empty: ReactNode };

export function WaitingTable({ items, counts, empty }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const nameOf = (item: WaitingItem) => counts.find(({ kind }) => kind === item.kind)?.name[language] ?? '';
  return (
    <RowTable
      caption={t('frame.start.title')}
      rows={items}
      keyOf={(item) => `${item.kind} ${item.id}`}
      empty={empty}
      columns={[
        { title: t('start.column.what'), cell: (item) => <What item={item} name={nameOf(item)} /> },
        { title: t('start.column.clock'), cell: (item) => <WaitingClock item={item} /> },
        { title: t('span.name'), cell: (item) => <Standing item={item} /> },
        {
          title: t('demand.column.next'),
          cell: (item) => (
            <Link to={placeOf[item.kind]} params={{ id: item.id }} hash={partOf[item.kind]} data-row-link>
              {item.next[language]}
            </Link>
          ),
        },
      ]}
    />
  );
}

function What({ item, name }: { item: WaitingItem; name: string }) {
  const { t } = useTranslation();
  const { term } = useTerms();
  const { main, mainLanguage } = titleIn(useLanguage(), item);
  const title = item.kind === 'dead-letters' ? term('topics', item.title) : main;
  const reasons = reasonsOf[item.kind];
  const beside = [
    item.about,
    item.amount === null ? null : t('start.amount', { total: item.amount }),
    item.takenBy === null ? null : t('start.takenBy', { name: item.takenBy }),
    reasons && item.reasonCodes.length > 0
      ? t('start.because', { reasons: item.reasonCodes.map((code) => term(reasons, code)).join(t('comma')) })
      : null,
  ].filter((each) => each !== null);
  return (
    <>
      <span className="waiting-kind">{name}</span>
      {title !== '' && (
        <span className="waiting-title" lang={title === main ? mainLanguage : undefined}>
          {title}
        </span>
      )}
      {beside.length > 0 && <span className="soft waiting-beside">{asWritten(beside.join(' · '))}</span>}
    </>
  );
}

function Standing({ item }: { item: WaitingItem }) {
  const { t } = useTranslation();
  if (item.span === null) return <span className="soft">{t('time.none')}</span>;
  const isAchievement = item.kind.startsWith('achievement-') || item.kind === 'review';
  return <SpanSmall stations={item.span} of={isAchievement ? 'achievement' : 'demand'} />;
}
