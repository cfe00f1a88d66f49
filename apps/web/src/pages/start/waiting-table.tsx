import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Waiting, WaitingItem } from '../../api/waiting-query';
import { RowTable } from '../../parts/row-table';
import { SpanSmall } from '../../parts/span';
import { useLanguage, useTerms } from '../../parts/terms';
import { titleIn } from '../../parts/title-text';
import { partOf, placeOf, reasonsOf, searchOf } from './place-of';
import { WaitingClock } from './waiting-clock';
import { asWritten } from '../../parts/written';
import { None } from '../../parts/none';

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
            <Link
              to={placeOf[item.kind]}
              params={{ id: item.id }}
              search={searchOf[item.kind]}
              hash={partOf[item.kind]}
              data-row-link
            >
              {item.next[language]}
            </Link>
          ),
        },
      ]}
    />
  );
}

/** Their title is a kind of message, which has words of its own. */
const topicKinds: readonly WaitingItem['kind'][] = ['outbox-late', 'dead-letters'];

function What({ item, name }: { item: WaitingItem; name: string }) {
  const { t } = useTranslation();
  const { term } = useTerms();
  const language = useLanguage();
  const { main, mainLanguage } = titleIn(language, item);
  const title = topicKinds.includes(item.kind) ? term('topics', item.title) : main;
  const about = language === 'en' ? (item.aboutEn ?? item.about) : item.about;
  const isMutual = item.kind === 'demand-mutual' || item.kind === 'achievement-mutual';
  const reasons = reasonsOf[item.kind];
  const beside = [
    isMutual
      ? null
      : item.kind === 'achievement-interest' && about !== null
        ? t('start.forAchievement', { title: about })
        : about,
    // Of one need its title has said all.
    item.amount === null || (item.kind === 'achievement-interest' && item.amount === 1)
      ? null
      : t('start.amount', { total: item.amount }),
    item.takenBy === null ? null : t('start.takenBy', { name: item.takenBy }),
    reasons && item.reasonCodes.length > 0
      ? t('start.because', { reasons: item.reasonCodes.map((code) => term(reasons, code)).join(t('comma')) })
      : null,
  ].filter((each) => each !== null);
  return (
    <>
      <span className="waiting-kind">
        {isMutual && about !== null ? t('start.withPartner', { kind: name, name: about }) : name}
      </span>
      {title !== '' && (
        <Link
          className="waiting-title"
          lang={title === main ? mainLanguage : undefined}
          to={placeOf[item.kind]}
          params={{ id: item.id }}
          search={searchOf[item.kind]}
          hash={partOf[item.kind]}
        >
          {title}
        </Link>
      )}
      {beside.length > 0 && <span className="soft waiting-beside">{asWritten(beside.join(' · '))}</span>}
    </>
  );
}

function Standing({ item }: { item: WaitingItem }) {
  if (item.span === null) return <None />;
  const isAchievement = item.kind.startsWith('achievement-') || item.kind === 'review';
  return <SpanSmall stations={item.span} of={isAchievement ? 'achievement' : 'demand'} />;
}
