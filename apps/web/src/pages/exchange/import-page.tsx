import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { faultBookAddress, type ImportDetail, importQuery } from '../../api/exchange-queries';
import { Loaded } from '../../parts/loaded';
import { Moment } from '../../parts/moment';
import { RowTable } from '../../parts/row-table';
import { StateMark } from '../../parts/state-mark';
import { Way } from '../../parts/way';
import { PageHead } from '../frame/page-head';
import { ImportActions } from './import-actions';
import { asWritten } from '../../parts/written';

const counts = ['read', 'fresh', 'unchanged', 'differing', 'bad', 'stored'] as const;

export function ImportPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/imports/$id' });
  const reading = useQuery(importQuery(id));
  return (
    <>
      <PageHead
        title={reading.data?.fileName || t('exchange.one')}
        back={<Link to="/imports">{t('exchange.back')}</Link>}
      />
      <Loaded of={reading}>{(run) => <ImportReport run={run} />}</Loaded>
    </>
  );
}

function ImportReport({ run }: { run: ImportDetail }) {
  const { t } = useTranslation();
  return (
    <>
      <section className="panel">
        <Way of="import" state={run.state} days={{ received: run.createdAt }} />
      </section>
      <p role="status" className="import-state">
        <StateMark of="import" state={run.state} /> {t(`exchange.now.${run.state}`, { count: run.stored })}
      </p>
      {run.reason && <p className="problem">{asWritten(run.reason)}</p>}
      <dl className="import-counts">
        {counts.map((count) => (
          <div key={count}>
            <dt>{t(`exchange.count.${count}`)}</dt>
            <dd>{run[count]}</dd>
          </div>
        ))}
        <div>
          <dt>{t('exchange.when')}</dt>
          <dd>
            <Moment at={run.createdAt} />
          </dd>
        </div>
      </dl>
      {run.state === 'checked' && run.read === 0 && (
        <p className="problem-quiet">
          {t('exchange.noRows')} <Link to="/imports">{t('exchange.again')}</Link>
        </p>
      )}
      <ImportActions run={run} />
      {run.state === 'stored' && (
        <p>
          <Link to={run.kind === 'demands' ? '/demands' : '/achievements'} search={{ state: 'draft' }}>
            {t('exchange.toDrafts')}
          </Link>
        </p>
      )}
      {run.faults.length > 0 && <Faults run={run} />}
      {run.differingRows.length > 0 && (
        <section className="block">
          <h2>{t('exchange.differing')}</h2>
          <p className="soft">{t('exchange.differingHint')}</p>
          <ul className="import-differing">
            {run.differingRows.map(({ line, sourceId }) => (
              <li key={line}>{t('exchange.differingRow', { line, row: sourceId })}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Faults({ run }: { run: ImportDetail }) {
  const { t } = useTranslation();
  return (
    <section className="block import-faults">
      <h2>{t('exchange.faults', { count: run.faultCount })}</h2>
      {run.hasFile && run.state !== 'refused' && (
        <p>
          <a href={faultBookAddress(run.id)} download>
            {t('exchange.faultBook')}
          </a>
        </p>
      )}
      {run.faultCount > run.faults.length && (
        <p className="soft">{t('exchange.firstFaults', { count: run.faults.length })}</p>
      )}
      <RowTable
        caption={t('exchange.faults', { count: run.faultCount })}
        rows={run.faults.map((fault, at) => ({ ...fault, at }))}
        keyOf={({ at }) => String(at)}
        empty={null}
        columns={[
          { title: t('exchange.row'), cell: ({ line }) => line, isLabelled: true },
          { title: t('exchange.column'), cell: ({ column }) => column || t('exchange.wholeRow') },
          { title: t('exchange.mend'), cell: ({ message, path }) => lineOf(path, t) + message },
        ]}
      />
    </section>
  );
}

/** A list in one cell has lines of its own: `indicators.1` is its second. */
function lineOf(path: string, t: (key: 'exchange.cellLine', given: { line: number }) => string): string {
  const [, line] = /\.(\d+)(\.|$)/.exec(path) ?? [];
  return line === undefined ? '' : t('exchange.cellLine', { line: Number(line) + 1 });
}
