import { useTranslation } from 'react-i18next';
import type { PublicAchievements, PublicDemands } from '../api/shapes';
import { Day } from '../parts/moment';
import { WrittenList } from '../parts/written';
import { type CardHit, ResultCard } from './result-card';

/** The list sends the beginning of the text, up to 160 characters; a Latin word is not left in halves. */
function withEllipsis(beginning: string): string {
  return beginning.length < 160 ? beginning : `${beginning.replace(/[A-Za-z'’-]+$/, '').trimEnd()}…`;
}

type Item = PublicDemands['items'][number] | PublicAchievements['items'][number];

/** One of a public list, as a card among others. */
export function ItemCard({ item, level }: { item: Item; level: 'h2' | 'h3' }) {
  return (
    <ResultCard level={level} showKind={false} hit={hitOf(item)}>
      {'trl' in item ? null : <DemandPoints demand={item} />}
    </ResultCard>
  );
}

function hitOf(item: Item): CardHit {
  const shown = { ...item, snippet: withEllipsis(item.snippet ?? ''), highlights: [] };
  if ('trl' in shown) {
    const { price: money, priceNegotiable: moneyNegotiable } = shown;
    return { ...shown, kind: 'achievement', visibility: 'public', money, moneyNegotiable };
  }
  const { budget: money, budgetNegotiable: moneyNegotiable, isTitleOnly } = shown;
  return {
    ...shown,
    kind: 'demand',
    visibility: isTitleOnly ? 'title_only' : 'public',
    trl: null,
    money,
    moneyNegotiable,
  };
}

function DemandPoints({ demand }: { demand: PublicDemands['items'][number] }) {
  const { t } = useTranslation();
  return (
    <>
      {demand.deadline && (
        <li>
          {t('list.public.deadline')} <Day at={demand.deadline} />
        </li>
      )}
      {demand.isTitleOnly && demand.keywords.length > 0 && (
        <li>
          {t('list.public.keywords', { words: '' })}
          <WrittenList texts={demand.keywords} comma={t('comma')} />
        </li>
      )}
    </>
  );
}
