import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isOpenRound, type MatchRound, roundQuery } from '../../api/round-queries';
import { Loaded } from '../../parts/loaded';
import { Moment } from '../../parts/moment';
import { StateMark } from '../../parts/state-mark';
import { PageHead } from '../frame/page-head';
import { CancelRound } from './cancel-round';
import { RoundOrganisations } from './round-organisations';
import { RoundProgress } from './round-progress';
import { RoundTime } from './round-time';

export function RoundPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/rounds/$id' });
  const reading = useQuery(roundQuery(id));
  return (
    <>
      <PageHead title={t('rounds.one')} back={<Link to="/rounds">{t('rounds.back')}</Link>}>
        {reading.data && <CancelRound round={reading.data} />}
      </PageHead>
      <Loaded of={reading}>
        {(round) => (
          <>
            <RoundFacts round={round} />
            <RoundOrganisations id={id} isOpen={isOpenRound(round)} />
          </>
        )}
      </Loaded>
    </>
  );
}

function RoundFacts({ round }: { round: MatchRound }) {
  const { t } = useTranslation();
  const facts = [
    ['state', <StateMark key="state" of="matchRound" state={round.state} />],
    ['reason', round.reason],
    ['demands', <RoundProgress key="demands" label={t('rounds.progress')} done={round.matched} all={round.demands} />],
    ['matches', round.matches],
    ['without', round.without],
    ['organisations', round.organisations],
    ['asked', <Moment key="asked" at={round.askedAt} />],
    ['by', round.askedBy ?? t('rounds.byMachine')],
    ['took', <RoundTime key="took" round={round} />],
    ['seq', round.seq],
    ['engine', round.engineVersion],
    [
      'weights',
      <Link key="weights" to="/operations/weights">
        {round.weightsVersion}
      </Link>,
    ],
  ] as const;
  return (
    <dl className="round-facts">
      {facts.map(([name, said]) =>
        said === null ? null : (
          <div key={name}>
            <dt>{t(`rounds.${name}`)}</dt>
            <dd>{said}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
