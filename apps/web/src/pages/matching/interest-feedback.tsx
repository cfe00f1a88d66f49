import { useTranslation } from 'react-i18next';
import { answerOf, client, once } from '../../api/client';
import type { Interest, MatchFeedbackBody } from '../../api/shapes';
import { useLanguage } from '../../parts/terms';
import { titleIn } from '../../parts/title-text';
import { PairFeedback } from './pair-feedback';
import { asWritten } from '../../parts/written';

/** What the owner of the achievement says about a need. */
export function InterestFeedback({ item, achievementId }: { item: Interest; achievementId: string }) {
  const { t } = useTranslation();
  const send = async (key: string, body: MatchFeedbackBody) =>
    answerOf(
      await client.PUT('/api/interest/{id}/feedback', {
        params: { path: { id: item.matchId }, header: once(key) },
        body,
      }),
    );
  const changes = [
    ['interest', achievementId],
    ['feedback', achievementId],
  ];
  const words = {
    relevant: t('feedback.interestRelevant'),
    notRelevant: t('feedback.interestNotRelevant'),
    why: t('feedback.interestWhy'),
  };
  return <PairFeedback given={item.feedback} reasons="interestReasons" words={words} send={send} changes={changes} />;
}

/** Needs that the organisation said no to: apart, and one click from coming back. */
export function InterestSetAside({ items, achievementId }: { items: readonly Interest[]; achievementId: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (items.length === 0) return null;
  return (
    <details className="set-aside">
      <summary>{t('feedback.interestSetAside', { total: items.length })}</summary>
      <p className="soft">{t('feedback.interestSetAsideLead')}</p>
      <ul className="interest">
        {items.map((item) => (
          <li key={item.demand.id}>
            <h3>
              <a href={`/demands/${item.demand.id}`}>{asWritten(titleIn(language, item.demand).main)}</a>
            </h3>
            <InterestFeedback item={item} achievementId={achievementId} />
          </li>
        ))}
      </ul>
    </details>
  );
}
