import { useTranslation } from 'react-i18next';
import type { WaitingItem } from '../../api/waiting-query';
import { Ago, Day } from '../../parts/moment';

/** Working days left, or gone by, with the day itself; where nobody promised a day, since when it waits. */
export function WaitingClock({ item }: { item: WaitingItem }) {
  const { t } = useTranslation();
  const { workdaysLeft, dueOn } = item;
  if (workdaysLeft === null)
    return (
      <span className="soft">
        {t('start.noDay')} · <Ago at={item.since} />
      </span>
    );
  const tone = item.isOverdue ? 'stopped' : workdaysLeft <= 1 ? 'waiting' : 'plain';
  const words = item.isOverdue
    ? t('start.overdue', { count: -workdaysLeft })
    : workdaysLeft === 0
      ? t('start.dueToday')
      : t('start.daysLeft', { count: workdaysLeft });
  return (
    <span className="clock">
      <b className="state-mark" data-tone={tone}>
        <span aria-hidden="true">{item.isOverdue ? '!' : '◷'}</span> {words}
      </b>
      <span className="soft">
        <Day at={dueOn} />
      </span>
    </span>
  );
}
