import { useTranslation } from 'react-i18next';
import { answerOf, client, once } from '../../api/client';
import type { Match, MatchFeedbackBody } from '../../api/shapes';
import { PairFeedback } from './pair-feedback';

/** What the owner of the need, or an expert, says about a proposal. */
export function MatchFeedback({ match, demandId }: { match: Match; demandId: string }) {
  const { t } = useTranslation();
  const send = async (key: string, body: MatchFeedbackBody) =>
    answerOf(
      await client.PUT('/api/matches/{id}/feedback', { params: { path: { id: match.id }, header: once(key) }, body }),
    );
  const changes = [['matches', demandId], ['feedback', demandId], ['match-counts']];
  const words = { relevant: t('matching.relevant'), notRelevant: t('matching.notRelevant'), why: t('matching.why') };
  return <PairFeedback given={match.feedback} reasons="matchReasons" words={words} send={send} changes={changes} />;
}
