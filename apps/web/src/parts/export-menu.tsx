import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  askForExport,
  type ExportAddress,
  exportQuery,
  fetchExport,
  fileAddress,
  type ListFilter,
  type SheetFormat,
} from '../api/exchange-queries';
import { asProblem } from '../api/problem';
import { useCommand } from '../api/command';
import { ProblemNotice } from './problem-notice';

type Props = { list: ExportAddress; filter: ListFilter; canWait?: boolean };
const formats: readonly SheetFormat[] = ['xlsx', 'csv'];

/** Takes the list out as it is filtered. A long one is written in the background, and can be fetched here when it is done. */
export function ExportMenu({ list, filter, canWait = true }: Props) {
  const { t } = useTranslation();
  const [job, setJob] = useState<string | null>(null);
  const asking = useCommand({ send: askForExport, changes: [['exports']], onDone: ({ id }) => setJob(id) });
  const taking = useMutation({
    mutationFn: (format: SheetFormat) => fetchExport(list, filter, format),
    onSuccess: save,
    onError: (error, format) => {
      if (canWait && asProblem(error).code === 'export-too-long') asking.run({ list, filter, format });
    },
  });
  const refused = taking.error && asProblem(taking.error);
  const problem = asking.problem ?? (refused?.code === 'export-too-long' && canWait ? null : refused);
  const isBusy = taking.isPending || asking.pending;
  return (
    <div className="export-menu">
      <span className="export-formats" role="group" aria-label={t('exchange.export.name')}>
        <span className="soft">{t('exchange.export.name')}</span>
        {formats.map((format) => (
          <button
            key={format}
            type="button"
            className="link-button"
            disabled={isBusy}
            onClick={() => taking.mutate(format)}
          >
            {t(`exchange.format.${format}`)}
          </button>
        ))}
      </span>
      <span role="status">
        {isBusy && <span className="soft">{t('exchange.export.running')}</span>}
        {job && <JobLine id={job} />}
      </span>
      {problem && <ProblemNotice problem={problem} />}
    </div>
  );
}

function JobLine({ id }: { id: string }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(exportQuery(id));
  if (error) return <ProblemNotice problem={asProblem(error)} onRetry={() => void refetch()} />;
  if (data?.state === 'ready' && data.fileId)
    return (
      <a href={fileAddress(data.fileId)} download>
        {t('exchange.export.fetch', { rows: data.rows })}
      </a>
    );
  return (
    <span className="soft">{data && data.state !== 'waiting' ? data.stateLabel : t('exchange.export.background')}</span>
  );
}

function save({ content, name }: { content: Blob; name: string }): void {
  const address = URL.createObjectURL(content);
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  URL.revokeObjectURL(address);
}
