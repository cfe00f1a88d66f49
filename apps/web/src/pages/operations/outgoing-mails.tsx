import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mailsQuery, mailTextQuery } from '../../api/operations-queries';
import type { OutgoingMail } from '../../api/shapes';
import { Loaded } from '../../parts/loaded';
import { Moment } from '../../parts/moment';
import { MoreButton } from '../../parts/more-button';
import { RowTable } from '../../parts/row-table';
import { useLanguage } from '../../parts/terms';
import { DeliveryError } from './delivery-error';
import { OperationsFrame } from './operations-frame';
import { useDialog } from '../../parts/use-dialog';
import { None } from '../../parts/none';

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
              { title: t('mails.recipient'), cell: (row) => <code className="whole">{row.recipient}</code> },
              {
                title: t('mails.state'),
                cell: (row) => <MailState row={row} />,
              },
              { title: t('mails.attempts'), cell: (row) => row.attempts, end: true },
              { title: t('mails.written'), cell: (row) => <Moment at={row.createdAt} /> },
              { title: t('mails.sent'), cell: (row) => <Moment at={row.sentAt} /> },
              {
                title: t('mails.error'),
                cell: (row) => (row.lastError ? <DeliveryError error={row.lastError} /> : <None />),
              },
              {
                title: t('mails.text'),
                cell: (row) =>
                  row.canBeRead ? (
                    <Button size="small" onClick={() => setOpened(row.id)}>
                      {t('mails.open')}
                    </Button>
                  ) : (
                    <None />
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

/** A mail that waits because sending it broke is not one that merely waits. */
function MailState({ row }: { row: OutgoingMail }) {
  const { t } = useTranslation();
  const isTrying = row.state === 'waiting' && row.lastError !== null;
  const state = isTrying ? 'trying' : row.state;
  return <span className={isTrying || row.state === 'failed' ? 'bad' : undefined}>{t(`mails.states.${state}`)}</span>;
}

function MailDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation();
  const dialog = useDialog();
  const titleId = useId();
  const reading = useQuery(mailTextQuery(id));
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
