import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { AchievementSummary } from '../../api/shapes';
import { Day } from '../../parts/moment';
import { RowTable } from '../../parts/row-table';
import { StateMark } from '../../parts/state-mark';
import { useLanguage } from '../../parts/terms';
import { titleIn } from '../../parts/title-text';
import { OutcomeOf } from './outcome-of';
import type { Outcomes } from './yearly-outcomes';
import { daysUntil } from './yearly-window';

type Props = {
  rows: readonly AchievementSummary[];
  chosen: ReadonlySet<string>;
  outcomes: Outcomes | null;
  onChoose: (chosen: ReadonlySet<string>) => void;
};

export function YearlyTable({ rows, chosen, outcomes, onChoose }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const told = new Map(outcomes?.outcomes.map((outcome) => [outcome.id, outcome]));
  const open = rows.filter(({ id }) => told.get(id)?.outcome !== 'confirmed');
  const isAll = open.length > 0 && open.every(({ id }) => chosen.has(id));
  const turn = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChoose(next);
  };
  return (
    <>
      {open.length > 1 && (
        <p>
          <label className="choose-all">
            <input
              type="checkbox"
              checked={isAll}
              onChange={() => onChoose(new Set(isAll ? [] : open.map(({ id }) => id)))}
            />{' '}
            {t('achievement.bulk.selectAll')}
          </label>
        </p>
      )}
      <RowTable
        caption={t('achievement.bulk.title')}
        rows={rows}
        keyOf={({ id }) => id}
        empty={<p>{t('achievement.bulk.empty')}</p>}
        columns={[
          {
            title: t('achievement.column.title'),
            cell: (row) => {
              const title = titleIn(language, row).main;
              return (
                <span className="choose-row">
                  <input
                    type="checkbox"
                    aria-label={t('achievement.bulk.select', { title })}
                    checked={chosen.has(row.id)}
                    disabled={told.get(row.id)?.outcome === 'confirmed'}
                    onChange={() => turn(row.id)}
                  />{' '}
                  <Link to="/achievements/$id" params={{ id: row.id }}>
                    {title}
                  </Link>
                </span>
              );
            },
          },
          { title: t('demand.column.state'), cell: (row) => <StateMark of="achievement" state={row.state} /> },
          { title: t('achievement.bulk.until'), cell: (row) => <Until day={row.validUntil} /> },
          { title: t('achievement.bulk.result'), cell: (row) => <OutcomeOf outcome={told.get(row.id)} /> },
        ]}
      />
    </>
  );
}

function Until({ day }: { day: string | null }) {
  const { t } = useTranslation();
  if (!day) return <span className="soft">{t('time.none')}</span>;
  const left = daysUntil(day, new Date());
  return (
    <>
      <Day at={day} />{' '}
      <span className={left < 0 ? 'bad' : 'soft'}>
        {left < 0 ? t('achievement.bulk.past', { count: -left }) : t('achievement.bulk.left', { count: left })}
      </span>
    </>
  );
}
