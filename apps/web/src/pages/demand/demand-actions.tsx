import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, client, once } from '../../api/client';
import { useCommand } from '../../api/command';
import { rulesQuery } from '../../api/rules-query';
import type { Demand, DemandMove } from '../../api/shapes';
import { useActionWords } from '../../parts/action-words';
import { isOpen } from '../../parts/open-states';
import { dateText, dayFromToday } from '../../parts/moment-text';
import { ProblemNotice } from '../../parts/problem-notice';
import { ReasonDialog } from '../../parts/reason-dialog';
import { useLanguage } from '../../parts/terms';
import { CopyDemand } from './copy-demand';
import { DropText } from './drop-text';
import { useDemandLabels } from './field-labels';

type Move = DemandMove['action'];
const ownMoves: readonly Move[] = ['renew', 'record_contact', 'confirm_solved', 'close', 'withdraw'];
/** These ends cannot be undone, and a renewal is for a day to be known, so they ask first; withdrawing also has to give a reason. */
const asksFirst: readonly Move[] = ['withdraw', 'close', 'confirm_solved', 'renew'];

/** Only what the server allows for this person and this state is shown. */
export function DemandActions({ demand, matchCount }: { demand: Demand; matchCount: number }) {
  const { t } = useTranslation();
  const word = useActionWords();
  const labels = useDemandLabels();
  const [asking, setAsking] = useState<Move | null>(null);
  const allowed = (action: string) => demand.allowedActions.includes(action);
  // A returned text is mended before it is sent again, and one with gaps filled in before it is sent at all.
  const isToMend = demand.current.state === 'returned' || demand.missing.length > 0;
  const to = (key: string) => ({ params: { path: { id: demand.id }, header: once(key) } });
  const changes = [['demand', demand.id], ['demands'], ['match-counts'], ['matches', demand.id]];
  const submit = useCommand({
    send: async (key, version: number) =>
      answerOf(await client.POST('/api/demands/{id}/submission', { ...to(key), body: { version } })),
    changes,
  });
  const move = useCommand({
    send: async (key, what: Omit<DemandMove, 'version'>) =>
      answerOf(
        await client.POST('/api/demands/{id}/moves', {
          ...to(key),
          body: { ...what, version: demand.version },
        }),
      ),
    changes,
    onDone: () => setAsking(null),
  });
  // Only the newest step says what went wrong.
  const begin = (action: Move) => {
    submit.reset();
    move.reset();
    return asksFirst.includes(action) ? setAsking(action) : move.run({ action });
  };
  const problem = submit.problem ?? move.problem;
  const renewal = useRenewal(demand, allowed('renew'));
  return (
    <>
      {matchCount > 0 && (
        <Link className="action" to="/demands/$id/matches" params={{ id: demand.id }}>
          {t('demand.next.matches', { total: matchCount })}
        </Link>
      )}
      {allowed('submit') && (
        <Button
          className={isToMend ? undefined : 'main-action'}
          loading={submit.pending}
          onClick={() => {
            move.reset();
            submit.run(demand.version);
          }}
        >
          {word('submit')}
        </Button>
      )}
      {allowed('revise') && (
        <Link className={isToMend ? 'action' : 'quiet-action'} to="/demands/$id/edit" params={{ id: demand.id }}>
          {word('revise')}
        </Link>
      )}
      {allowed('copy') && <CopyDemand demand={demand} />}
      {ownMoves.filter(allowed).map((action) => (
        <Button key={action} loading={move.pending} onClick={() => begin(action)}>
          {word(action)}
        </Button>
      ))}
      <DropText demand={demand} />
      {demand.published && isOpen('demand', demand.state) && (
        <a href={`/demands/${demand.id}`}>{t('demand.publicPage')}</a>
      )}
      {problem && !asking && (
        <ProblemNotice problem={problem} labels={labels} onRetry={submit.problem ? submit.again : move.again} />
      )}
      {asking && (
        <ReasonDialog
          title={word(asking)}
          explanation={asking === 'renew' ? renewal : t('demand.askFirst')}
          table="demandReasons"
          verdict={asking}
          needsReason={asking === 'withdraw'}
          pending={move.pending}
          problem={move.problem}
          onCancel={() => {
            move.reset();
            setAsking(null);
          }}
          onConfirm={(reason) => move.run({ action: asking, ...reason })}
        />
      )}
    </>
  );
}

/** Until when it counts now, and until when it would. */
function useRenewal({ validUntil }: Demand, isAllowed: boolean): string {
  const { t } = useTranslation();
  const language = useLanguage();
  const reading = useQuery({ ...rulesQuery, enabled: isAllowed });
  const days = reading.data?.rules.find(({ code }) => code === 'demand.renewal')?.value;
  const now = validUntil ? dateText(validUntil, language) : t('time.none');
  if (days === undefined) return t('demand.renewNow', { now });
  return t('demand.renewUntil', { now, until: dateText(dayFromToday(days), language), days });
}
