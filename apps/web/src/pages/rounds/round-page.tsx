import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isOpenRound, type MatchRound, roundQuery } from '../../api/round-queries';
import { Loaded } from '../../parts/loaded';
import { Moment } from '../../parts/moment';
import { momentText } from '../../parts/moment-text';
import { StateMark } from '../../parts/state-mark';
import { Way } from '../../parts/way';
import { useLanguage } from '../../parts/terms';
import { PageHead } from '../frame/page-head';
import { CancelRound } from './cancel-round';
import { RoundOrganisations } from './round-organisations';
import { RoundProgress } from './round-progress';
import { RoundTime } from './round-time';

export function RoundPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/rounds/$id' });
  const language = useLanguage();
  const reading = useQuery(roundQuery(id));
  const title = reading.data ? t('rounds.oneOf', { at: momentText(reading.data.askedAt, language) }) : t('rounds.one');
  return (
    <>
      <PageHead title={title} back={<Link to="/rounds">{t('rounds.back')}</Link>}>
        {reading.data && <CancelRound round={reading.data} />}
      </PageHead>
      <Loaded of={reading}>
        {(round) => (
          <>
            <section className="panel">
              <Way of="matchRound" state={round.state} days={{ ordered: round.askedAt, finished: round.endedAt }} />
            </section>
            <RoundFacts round={round} />
            <WhatIsKept round={round} />
            <RoundOrganisations id={id} isOpen={isOpenRound(round)} />
          </>
        )}
      </Loaded>
    </>
  );
}

/** Of a round that did not come to its end. */
function WhatIsKept({ round: { state, matched, demands } }: { round: MatchRound }) {
  const { t } = useTranslation();
  if (state !== 'cancelled' && state !== 'failed') return null;
  return <p>{demands === 0 ? t('rounds.keptNothing') : t('rounds.kept', { matched, rest: demands - matched })}</p>;
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
    ['cause', round.cause],
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
