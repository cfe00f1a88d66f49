import { useTranslation } from 'react-i18next';
import { useLanguage } from '../parts/terms';
import { type ListAddress, listQuery } from './list-address';

/** What one answer holds; whoever wants more narrows the list first. */
const exportedAtOnce = 5_000;

/** The list as it is filtered, as a file. Links, so that they work without script. */
export function ListExport({ address, total }: { address: ListAddress; total: number | undefined }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (total === undefined || total === 0 || total > exportedAtOnce) return null;
  const query = listQuery({ ...address, cursor: null });
  return (
    <p className="list-export">
      {t('exchange.export.name')}
      {(['xlsx', 'csv'] as const).map((format) => (
        <a
          key={format}
          href={`/api/public/${address.kind}s/export?format=${format}&language=${language}&${query}`}
          download
        >
          {t(`exchange.format.${format}`)}
        </a>
      ))}
    </p>
  );
}
