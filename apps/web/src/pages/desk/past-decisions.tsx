import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '../../api/shapes';
import { HistoryList } from '../../parts/history-list';
import { Loaded } from '../../parts/loaded';

type Props = { of: 'demand' | 'achievement'; history: UseQueryResult<{ items: HistoryEntry[] }> };

const decisions = ['confirm', 'validate', 'pass', 'return', 'reject', 'publish'];

/** What was decided before, with its reasons; everything else that happened is folded under it. */
export function PastDecisions({ of, history }: Props) {
  const { t } = useTranslation();
  return (
    <section className="block" aria-labelledby="past-decisions">
      <h2 id="past-decisions">{t('desk.earlier.title')}</h2>
      <Loaded of={history}>
        {({ items }) => {
          const decided = items.filter(({ action }) => decisions.includes(action));
          return (
            <>
              {decided.length > 0 ? (
                <HistoryList of={of} entries={decided} />
              ) : (
                <p className="soft">{t('desk.earlier.none')}</p>
              )}
              <details>
                <summary>{t('demand.history')}</summary>
                <HistoryList of={of} entries={items} />
              </details>
            </>
          );
        }}
      </Loaded>
    </section>
  );
}
