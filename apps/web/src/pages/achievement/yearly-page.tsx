import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, client } from '../../api/client';
import { useCommand } from '../../api/command';
import type { AchievementSummary } from '../../api/shapes';
import { unconfirmedQuery } from '../../api/unconfirmed-query';
import { Loaded } from '../../parts/loaded';
import { MoreButton } from '../../parts/more-button';
import { PageHead } from '../frame/page-head';
import type { Outcomes } from './yearly-outcomes';
import { YearlyTable } from './yearly-table';
import { YearlyEnd } from './yearly-end';
import { mostAtOnce, usualWindow, windows } from './yearly-window';

/** The office says once a year, for many at once, that its achievements can still be had. */
export function YearlyPage() {
  const { t } = useTranslation();
  const { within = usualWindow } = useSearch({ from: '/achievements/yearly' });
  const reading = useInfiniteQuery(unconfirmedQuery(within));
  const queries = useQueryClient();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [outcomes, setOutcomes] = useState<Outcomes | null>(null);
  const confirm = useCommand({
    // Without a key: each is compared with the version that was read, so a second sending confirms nothing twice.
    send: async (_, rows: readonly AchievementSummary[]) =>
      answerOf(
        await client.POST('/api/achievements/confirmations', {
          body: { ids: rows.map(({ id }) => id), versions: rows.map(({ version }) => version) },
        }),
      ),
    // The list stays until somebody asks anew: what became of each row is told in its own line.
    changes: [],
    onDone: (told) => {
      setOutcomes(told);
      // Other lists read anew when they are opened.
      void queries.invalidateQueries({ queryKey: ['achievements'], refetchType: 'none' });
      setChosen(new Set());
    },
  });
  return (
    <>
      <PageHead
        title={t('achievement.bulk.title')}
        lead={t('achievement.bulk.lead')}
        back={<Link to="/achievements">{t('achievement.mine')}</Link>}
      />
      <nav className="state-filter" aria-label={t('achievement.bulk.until')}>
        {windows.map((days) => (
          <Link
            key={days}
            to="/achievements/yearly"
            search={{ within: days }}
            aria-current={days === within ? 'true' : undefined}
          >
            {t('achievement.bulk.window', { days })}
          </Link>
        ))}
      </nav>
      <Loaded of={reading}>
        {(data) => {
          const rows = data.pages.flatMap((page) => page.items);
          const picked = rows.filter(({ id }) => chosen.has(id)).slice(0, mostAtOnce);
          return (
            <>
              <YearlyTable rows={rows} chosen={chosen} outcomes={outcomes} onChoose={setChosen} />
              <YearlyEnd
                isEmpty={rows.length === 0}
                picked={picked.length}
                pending={confirm.pending}
                problem={confirm.problem}
                outcomes={outcomes}
                onConfirm={() => confirm.run(picked)}
                onRetry={confirm.again}
              />
            </>
          );
        }}
      </Loaded>
      <MoreButton reading={reading} />
    </>
  );
}
