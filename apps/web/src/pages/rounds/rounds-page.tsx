import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { answerOf, client, once } from '../../api/client';
import { useCommand } from '../../api/command';
import { isOpenRound, type MatchRound, roundsQuery } from '../../api/round-queries';
import { Loaded } from '../../parts/loaded';
import { Moment } from '../../parts/moment';
import { MoreButton } from '../../parts/more-button';
import { ProblemNotice } from '../../parts/problem-notice';
import { RowTable } from '../../parts/row-table';
import { useRowKeys } from '../../parts/row-keys';
import { StateMark } from '../../parts/state-mark';
import { WayDots } from '../../parts/way';
import { PageHead } from '../frame/page-head';
import { useSession } from '../frame/roles';
import { RoundNow } from './round-now';
import { RoundTime } from './round-time';
import { None } from '../../parts/none';

export function RoundsPage() {
  const { t } = useTranslation();
  const reading = useInfiniteQuery(roundsQuery);
  const isOperator = useSession().actingAs?.roles.includes('operator') ?? false;
  const rounds = reading.data?.pages.flatMap((page) => page.items) ?? [];
  const open = rounds.find(isOpenRound);
  useRowKeys();
  return (
    <>
      <PageHead title={t('rounds.title')} lead={t('rounds.lead')}>
        {/* The auditor has no other way there. */}
        <Link to="/operations/weights">{t('rounds.toWeights')}</Link>
        {isOperator && <StartRound blocked={open !== undefined} />}
      </PageHead>
      {open && <RoundNow round={open} />}
      <h2>{t('rounds.history')}</h2>
      <Loaded of={reading}>{() => <Rounds rows={rounds} />}</Loaded>
      <MoreButton reading={reading} />
    </>
  );
}

function StartRound({ blocked }: { blocked: boolean }) {
  const { t } = useTranslation();
  const start = useCommand({
    send: async (key) => answerOf(await client.POST('/api/match-rounds', { params: { header: once(key) } })),
    changes: [['match-rounds']],
  });
  return (
    <>
      <Button
        className="main-action"
        disabled={blocked}
        loading={start.pending}
        onClick={() => start.run(undefined)}
        title={blocked ? t('rounds.oneAtATime') : undefined}
      >
        {t('rounds.start')}
      </Button>
      {start.problem && <ProblemNotice problem={start.problem} onRetry={start.again} />}
    </>
  );
}

function Rounds({ rows }: { rows: readonly MatchRound[] }) {
  const { t } = useTranslation();
  return (
    <RowTable
      caption={t('rounds.history')}
      rows={rows}
      keyOf={(row) => row.id}
      empty={<p>{t('rounds.none')}</p>}
      columns={[
        {
          title: t('rounds.asked'),
          cell: (row) => (
            <Link to="/rounds/$id" params={{ id: row.id }}>
              <Moment at={row.askedAt} />
            </Link>
          ),
        },
        {
          title: t('rounds.state'),
          cell: (row) => (
            <>
              <StateMark of="matchRound" state={row.state} /> <WayDots of="matchRound" state={row.state} />
            </>
          ),
        },
        { title: t('rounds.demands'), cell: (row) => `${row.matched} / ${row.demands}`, end: true },
        { title: t('rounds.matches'), cell: (row) => row.matches, end: true },
        { title: t('rounds.without'), cell: (row) => row.without, end: true },
        { title: t('rounds.took'), cell: (row) => <RoundTime round={row} />, end: true },
        { title: t('rounds.by'), cell: (row) => row.askedBy ?? t('rounds.byMachine') },
        { title: t('rounds.reason'), cell: (row) => row.reason ?? row.cause ?? <None /> },
      ]}
    />
  );
}
