import { useTranslation } from 'react-i18next';
import type { PublicAchievements, PublicDemands } from '../api/shapes';
import { Day } from '../parts/moment';
import { WrittenList } from '../parts/written';
import { ResultCard } from './result-card';

/** The list sends the beginning of the text, up to 160 characters; a Latin word is not left in halves. */
function withEllipsis(beginning: string): string {
  return beginning.length < 160 ? beginning : `${beginning.replace(/[A-Za-z'’-]+$/, '').trimEnd()}…`;
}

type Item = PublicDemands['items'][number] | PublicAchievements['items'][number];

/** One of a public list, as a card among others. */
export function ItemCard({ item, level }: { item: Item; level: 'h2' | 'h3' }) {
  const { t } = useTranslation();
  const shared = {
    snippet: withEllipsis(item.snippet ?? ''),
    highlights: [],
  };
  if ('trl' in item)
    return (
      <ResultCard
        level={level}
        showKind={false}
        hit={{
          ...item,
          ...shared,
          kind: 'achievement',
          visibility: 'public',
          money: item.price,
          moneyNegotiable: item.priceNegotiable,
        }}
      />
    );
  const visibility = item.isTitleOnly ? 'title_only' : 'public';
  return (
    <ResultCard
      level={level}
      showKind={false}
      hit={{
        ...item,
        ...shared,
        kind: 'demand',
        visibility,
        trl: null,
        money: item.budget,
        moneyNegotiable: item.budgetNegotiable,
      }}
    >
      {item.deadline && (
        <li>
          {t('list.public.deadline')} <Day at={item.deadline} />
        </li>
      )}
      {item.isTitleOnly && item.keywords.length > 0 && (
        <li>
          {t('list.public.keywords', { words: '' })}
          <WrittenList texts={item.keywords} comma={t('comma')} />
        </li>
      )}
    </ResultCard>
  );
}
