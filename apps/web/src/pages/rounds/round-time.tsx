import { useTranslation } from 'react-i18next';
import type { MatchRound } from '../../api/round-queries';
import { None } from '../../parts/none';

const minute = 60;

/** How long a round took, or has taken until now. */
export function RoundTime({ round: { begunAt, endedAt } }: { round: MatchRound }) {
  const { t } = useTranslation();
  if (!begunAt) return <None />;
  const seconds = Math.max(0, Math.round(((endedAt ? Date.parse(endedAt) : Date.now()) - Date.parse(begunAt)) / 1_000));
  if (seconds < minute) return <>{t('rounds.seconds', { seconds })}</>;
  return <>{t('rounds.minutes', { minutes: Math.floor(seconds / minute), seconds: seconds % minute })}</>;
}
