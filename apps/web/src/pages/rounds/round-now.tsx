import { useTranslation } from 'react-i18next';
import type { MatchRound } from '../../api/round-queries';
import { StateMark } from '../../parts/state-mark';
import { CancelRound } from './cancel-round';
import { RoundOrganisations } from './round-organisations';
import { RoundProgress } from './round-progress';
import { RoundTime } from './round-time';

/** The round under way: how far it is as a whole and with each organisation. */
export function RoundNow({ round }: { round: MatchRound }) {
  const { t } = useTranslation();
  return (
    <section className="block" aria-labelledby="round-now">
      <div className="round-head">
        <h2 id="round-now">{t('rounds.now')}</h2>
        <CancelRound round={round} />
      </div>
      <p>
        <StateMark of="matchRound" state={round.state} /> <RoundTime round={round} />
      </p>
      <p className="round-whole">
        <RoundProgress label={t('rounds.progress')} done={round.matched} all={round.demands} />
      </p>
      <RoundOrganisations id={round.id} isOpen />
    </section>
  );
}
