import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { sizeText } from './size-text';
import { useTerms } from './terms';
import { asWritten } from './written';

type ShownFile = { id: string; name: string; size: number; state: string };

type Props<One> = {
  files: readonly One[];
  empty: ReactNode;
  end?: (file: One) => ReactNode;
  /** Of the content; the reader's own way to the file when left out. */
  addressOf?: (file: One) => string;
};

const ownAddress = (file: ShownFile) => `/api/files/${file.id}/content`;

/** Files with their size and what the scan found; only a clean one can be opened. */
export function FileList<One extends ShownFile>({ files, empty, end, addressOf = ownAddress }: Props<One>) {
  const { t } = useTranslation();
  const { term } = useTerms();
  if (files.length === 0) return <p className="soft">{empty}</p>;
  return (
    <ul className="file-list">
      {files.map((file) => (
        <li key={file.id}>
          {file.state === 'clean' ? (
            <a href={addressOf(file)} download={file.name}>
              {asWritten(file.name)}
            </a>
          ) : (
            <span>{asWritten(file.name)}</span>
          )}{' '}
          <span className="soft">
            {sizeText(file.size)}
            {file.state !== 'clean' && <> · {term('fileStates', file.state)}</>}
          </span>
          {file.state === 'blocked' && <b className="bad"> {t('files.blocked')}</b>} {end?.(file)}
        </li>
      ))}
    </ul>
  );
}
