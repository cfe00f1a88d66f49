import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { HistoryOfCase } from '../../parts/history-of';

type Props = { of: 'demand' | 'achievement'; id: string };

/** What was decided before, with its reasons; everything else that happened is folded under it. */
export function PastDecisions({ of, id }: Props) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="block" aria-labelledby="past-decisions">
      <h2 id="past-decisions">{t('desk.earlier.title')}</h2>
      <HistoryOfCase of={of} id={id} only="decisions" empty={t('desk.earlier.none')} />
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{t('demand.history')}</summary>
        {isOpen && <HistoryOfCase of={of} id={id} />}
      </details>
    </section>
  );
}
