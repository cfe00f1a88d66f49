import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem, type Problem } from '../../api/problem';
import type { ProofFile, UploadedFile } from '../../api/shapes';
import { uploadFile } from '../../api/upload';
import { FileList } from '../file-list';
import { ProblemNotice } from '../problem-notice';

type Shown = Pick<UploadedFile, 'id' | 'name' | 'size' | 'state'>;
type Props<One extends Shown> = {
  /** Of the button, so that a form can go to it. */
  id?: string;
  describedBy?: string;
  subject: string;
  /** What the browser offers to choose; what counts is decided by the server, from the content. */
  accept?: string;
  /** Handed in earlier; they stay. */
  kept: readonly ProofFile[];
  files: readonly One[];
  onChange: (files: readonly (One | UploadedFile)[]) => void;
  onUploaded?: (file: UploadedFile) => void;
};

type Refused = { readonly name: string; readonly problem: Problem };
type Latest<One> = {
  files: readonly (One | UploadedFile)[];
  onChange: (files: readonly (One | UploadedFile)[]) => void;
};
type Sending = { name: string; share: number; stop: () => void };

/** Files are sent as they are chosen, dropped or pasted; each failure stands beside the form and costs nothing else. */
export function FileField<One extends Shown>({
  id,
  describedBy,
  subject,
  accept,
  kept,
  files,
  onChange,
  onUploaded,
}: Props<One>) {
  const { t } = useTranslation();
  const picker = useRef<HTMLInputElement>(null);
  const [sending, setSending] = useState<Sending | null>(null);
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  // While a file is on its way others may be taken away: what comes next is made of what is there then.
  const latest = useRef<Latest<One>>({ files, onChange });
  useEffect(() => {
    latest.current = { files, onChange };
  });
  const change = (changed: (present: readonly (One | UploadedFile)[]) => readonly (One | UploadedFile)[]) => {
    const next = changed(latest.current.files);
    latest.current.files = next;
    latest.current.onChange(next);
  };
  const isBusy = useRef(false);
  const send = async (chosen: readonly File[]) => {
    if (isBusy.current) return;
    isBusy.current = true;
    setRefused([]);
    for (const file of chosen) {
      const abort = new AbortController();
      const shown = { name: file.name, stop: () => abort.abort() };
      setSending({ ...shown, share: 0 });
      try {
        const onShare = (share: number) => setSending({ ...shown, share });
        const uploaded = await uploadFile(file, { subject, onShare, signal: abort.signal });
        onUploaded?.(uploaded);
        change((present) => [...present.filter((one) => one.id !== uploaded.id), uploaded]);
      } catch (error) {
        const problem = asProblem(error);
        if (!abort.signal.aborted) setRefused((others) => [...others, { name: file.name, problem }]);
      }
    }
    isBusy.current = false;
    setSending(null);
  };
  return (
    <div
      className="file-field"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void send([...event.dataTransfer.files]);
      }}
      onPaste={(event) => {
        if (event.clipboardData.files.length > 0) void send([...event.clipboardData.files]);
      }}
    >
      {kept.length > 0 && <FileList files={kept} empty={null} />}
      {files.length > 0 && (
        <FileList
          files={files}
          empty={null}
          end={(file) => (
            <button
              type="button"
              className="link-button"
              onClick={() => change((present) => present.filter((one) => one.id !== file.id))}
            >
              {t('files.takeAway', { name: file.name })}
            </button>
          )}
        />
      )}
      {sending && (
        <p role="status">
          {sending.name} <progress value={sending.share} max={1} aria-label={sending.name} />{' '}
          <button type="button" className="link-button" onClick={sending.stop}>
            {t('cancel')}
          </button>
        </p>
      )}
      {refused.map(({ name, problem }, index) => (
        <div key={index}>
          <b>{name}</b>
          <ProblemNotice problem={problem} />
        </div>
      ))}
      <input
        ref={picker}
        type="file"
        accept={accept}
        multiple
        hidden
        tabIndex={-1}
        aria-label={t('files.choose')}
        onChange={(event) => {
          void send([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      <Button
        id={id}
        aria-describedby={describedBy}
        disabled={sending !== null}
        onClick={() => picker.current?.click()}
      >
        {t('files.choose')}
      </Button>
      <p className="soft">{t('files.dropHere')}</p>
    </div>
  );
}
