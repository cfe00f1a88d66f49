import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Decision } from '../../api/shapes';
import { EmptyList } from '../../parts/empty-list';
import { Moment } from '../../parts/moment';
import { nameIn } from '../../parts/name-in';
import { organisationNameIn } from '../../parts/organisation-name';
import { Reasons } from '../../parts/reasons';
import { RowTable } from '../../parts/row-table';
import { useLanguage } from '../../parts/terms';
import { titleIn } from '../../parts/title-text';
import { useListWords } from '../../parts/list/list-words';

type Props = {
  caption: string;
  table: `${string}Reasons`;
  decisions: readonly Decision[];
  isFiltered: boolean;
  link: (decision: Decision, title: string) => ReactNode;
};

/** What was decided, newest first, as it was decided then. */
export function DecidedTable({ caption, table, decisions, isFiltered, link }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const words = useListWords();
  return (
    <RowTable
      caption={caption}
      rows={decisions}
      keyOf={({ id }) => id}
      empty={<EmptyList isFiltered={isFiltered} text={t('list.decidedEmpty')} />}
      columns={[
        {
          title: t('desk.column.title'),
          cell: (decision) => (
            <>
              {link(decision, titleIn(language, decision).main)}
              {decision.revision > 1 && (
                <span className="soft"> · {t('desk.revision', { number: decision.revision })}</span>
              )}
            </>
          ),
        },
        { title: t('list.decidedColumn.verdict'), cell: ({ verdict }) => words.option('verdict', verdict) },
        {
          title: t('list.decidedColumn.reasons'),
          cell: ({ reasonCodes }) =>
            reasonCodes.length > 0 ? <Reasons table={table} codes={reasonCodes} text={null} /> : t('time.none'),
        },
        {
          title: t('desk.column.organisation'),
          cell: (decision) => organisationNameIn(language, decision) ?? t('public.card.anonymous'),
        },
        {
          title: t('list.decidedColumn.by'),
          cell: ({ decidedBy, decidedByEn }) =>
            nameIn(language, { name: decidedBy, nameEn: decidedByEn }) ?? t('time.none'),
        },
        { title: t('list.decidedColumn.at'), cell: ({ at }) => <Moment at={at} /> },
      ]}
    />
  );
}
