import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { fileQuery } from '../../api/file-query';
import type { UploadedFile } from '../../api/shapes';
import { FileField } from './file-field';

/** What the answer of a text says of its files. */
export type Attachment = Pick<UploadedFile, 'id' | 'name' | 'size' | 'state'> & { scanned?: string | null };

type Props = {
  subject: string;
  /** Read with the text; the others are asked for one by one. */
  known?: readonly Attachment[];
  /** Set by Form.Item. */
  id?: string;
  'aria-describedby'?: string;
  value?: readonly string[];
  onChange?: (ids: string[]) => void;
};

/** The files of a text, by their ids; what the check found comes by itself. */
export function AttachmentField({ subject, known = [], id, value = [], onChange, ...rest }: Props) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const knownOf = (one: string) => known.find((file) => file.id === one);
  const readings = useQueries({
    queries: value.map((one) => ({
      ...fileQuery(one),
      enabled: (knownOf(one)?.state ?? 'quarantined') === 'quarantined',
    })),
  });
  const files = value.flatMap((one, index): readonly Attachment[] => {
    const file = readings[index]?.data ?? knownOf(one);
    return file ? [file] : [];
  });
  const change = (next: readonly Attachment[]) => {
    // A file that could not be read just now stays where it was.
    const unread = value.filter((one) => !files.some((file) => file.id === one));
    onChange?.([...new Set([...unread, ...next.map((file) => file.id)])]);
  };
  return (
    <>
      <FileField
        id={id}
        describedBy={rest['aria-describedby']}
        subject={subject}
        kept={[]}
        files={files}
        onChange={change}
        onUploaded={(file) => queries.setQueryData(fileQuery(file.id).queryKey, file)}
      />
      {files.some((file) => file.scanned === 'content-only') && (
        <p className="soft">{t('drafting.files.contentOnly')}</p>
      )}
    </>
  );
}
