import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mailsQuery, mailTextQuery } from '../../api/operations-queries';
import { Loaded } from '../../parts/loaded';
import { Moment } from '../../parts/moment';
import { MoreButton } from '../../parts/more-button';
import { RowTable } from '../../parts/row-table';
import { useLanguage } from '../../parts/terms';
import { OperationsFrame } from './operations-frame';

/** What went out or waits; where mails stay on this machine, their text can be opened, so that links in them work. */
export function OutgoingMails() {
  const { t } = useTranslation();
  const language = useLanguage();
  const [opened, setOpened] = useState<string>();
  const reading = useInfiniteQuery(mailsQuery);
  return (
    <OperationsFrame title={t('mails.title')} lead={t('mails.lead')}>
      <Loaded of={reading}>
        {(data) => (
          <RowTable
            caption={t('mails.title')}
            rows={data.pages.flatMap((page) => page.items)}
            keyOf={(row) => row.id}
            empty={<p>{t('mails.none')}</p>}
            columns={[
              { title: t('mails.mail'), cell: (row) => row.label[language] },
              { title: t('mails.recipient'), cell: (row) => <code>{row.recipient}</code> },
              {
                title: t('mails.state'),
                cell: (row) => (
                  <span className={row.state === 'failed' ? 'bad' : undefined}>{t(`mails.states.${row.state}`)}</span>
                ),
              },
              { title: t('mails.attempts'), cell: (row) => row.attempts, end: true },
              { title: t('mails.written'), cell: (row) => <Moment at={row.createdAt} /> },
              { title: t('mails.sent'), cell: (row) => <Moment at={row.sentAt} /> },
              {
                title: t('mails.error'),
                cell: (row) => (row.lastError ? <code>{row.lastError}</code> : t('time.none')),
              },
              {
                title: t('mails.text'),
                cell: (row) =>
                  row.canBeRead ? (
                    <Button size="small" onClick={() => setOpened(row.id)}>
                      {t('mails.open')}
                    </Button>
                  ) : (
                    t('time.none')
                  ),
              },
            ]}
          />
        )}
      </Loaded>
      <MoreButton reading={reading} />
      {opened && <MailDialog key={opened} id={opened} onClose={() => setOpened(undefined)} />}
    </OperationsFrame>
  );
}

function MailDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const reading = useQuery(mailTextQuery(id));
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby={titleId} onClose={onClose}>
      <h2 id={titleId}>{reading.data?.subject ?? t('mails.mail')}</h2>
      <Loaded of={reading}>
        {(mail) => (
          <>
            <p>
              {t('mails.recipient')} <code>{mail.to}</code>
            </p>
            {mail.text.split('\n').map((line, at) => (
              <p key={at}>
                <LinkedLine line={line} />
              </p>
            ))}
          </>
        )}
      </Loaded>
      <div className="dialog-end">
        <Button onClick={onClose}>{t('mails.close')}</Button>
      </div>
    </dialog>
  );
}

/** The only addresses in our mails are our own: what people typed is written so that it is none. */
function LinkedLine({ line }: { line: string }) {
  return line.split(/(https?:\/\/\S+)/).map((part, at) =>
    /^https?:\/\//.test(part) ? (
      <a key={at} href={part} target="_blank" rel="noreferrer">
        {part}
      </a>
    ) : (
      part
    ),
  );
}
