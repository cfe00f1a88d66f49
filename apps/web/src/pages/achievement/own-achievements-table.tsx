import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AchievementSummary } from '../../api/shapes';
import { MissingMark } from '../../parts/missing-mark';
import { Ago } from '../../parts/moment';
import { Money } from '../../parts/money';
import { OpenRevisionNote } from '../../parts/open-revision';
import { RowTable } from '../../parts/row-table';
import { SpanSmall } from '../../parts/span';
import { StateMark } from '../../parts/state-mark';
import { useLanguage } from '../../parts/terms';
import { titleIn } from '../../parts/title-text';
import { AchievementNextLink } from './next-step';
import { asWritten } from '../../parts/written';

type Props = { achievements: readonly AchievementSummary[]; empty: ReactNode };

export function OwnAchievementsTable({ achievements, empty }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <RowTable
      caption={t('achievement.mine')}
      rows={achievements}
      keyOf={(achievement) => achievement.id}
      empty={empty}
      columns={[
        {
          title: t('achievement.column.title'),
          cell: (achievement) => (
            <>
              <Link to="/achievements/$id" params={{ id: achievement.id }} data-row-link>
                {asWritten(titleIn(language, achievement).main)}
              </Link>{' '}
              <MissingMark of="achievement" missing={achievement.missing} />
            </>
          ),
        },
        {
          title: t('demand.column.state'),
          cell: (achievement) => (
            <>
              <StateMark of="achievement" state={achievement.state} />
              <OpenRevisionNote of={achievement} />
            </>
          ),
        },
        { title: t('span.name'), cell: (achievement) => <SpanSmall stations={achievement.span} of="achievement" /> },
        { title: 'TRL', cell: (achievement) => achievement.trl ?? <span className="soft">{t('time.none')}</span> },
        {
          title: t('public.detail.price'),
          cell: (achievement) => <Money value={achievement.price} negotiable={achievement.priceNegotiable} />,
        },
        { title: t('demand.column.updated'), cell: (achievement) => <Ago at={achievement.updatedAt} /> },
        { title: t('demand.column.next'), cell: (achievement) => <AchievementNextLink achievement={achievement} /> },
      ]}
    />
  );
}
