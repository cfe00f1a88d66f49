import { useTranslation } from 'react-i18next';
import type { Criterion } from '../../api/shapes';

/** What a nearness in meaning looks like: the sentences of both sides that a model places nearest to each other. */
export function NearestSentences({ criteria }: { criteria: readonly Criterion[] }) {
  const { t } = useTranslation();
  const semantic = criteria.find(({ criterion }) => criterion === 'semantic');
  const pairs = (semantic?.cosines ?? []).flatMap((cosine, index) => {
    const [need, achievement] = [semantic?.needSpans[index], semantic?.achievementSpans[index]];
    return need && achievement ? [{ need: need.text, achievement: achievement.text, cosine }] : [];
  });
  if (pairs.length === 0) return null;
  return (
    <details className="nearest">
      <summary>{t('semantic.title')}</summary>
      <p className="soft">{t('semantic.lead')}</p>
      <ul>
        {pairs.map(({ need, achievement, cosine }) => (
          <li key={`${need} ${achievement}`}>
            <q>{need}</q> ↔ <q>{achievement}</q>{' '}
            <span className="soft">{t('semantic.near', { percent: Math.round(Math.min(1, cosine) * 100) })}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
