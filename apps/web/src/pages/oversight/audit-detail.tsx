import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { auditEventQuery } from '../../api/audit-queries';
import type { Answer } from '../../api/shapes';
import { DetailList } from '../../parts/detail-list';
import { Loaded } from '../../parts/loaded';
import { Moment } from '../../parts/moment';
import { useLanguage } from '../../parts/terms';
import { Change, Who } from './audit-table';
import { useDialog } from '../../parts/use-dialog';

type Detail = Answer<'/api/audit-events/{id}', 'get'>;

/** What an auditor may read besides its record; that reading is itself kept. */
const caseOf = {
  demand: '/screening/$id',
  achievement: '/reviews/$id',
  application: '/verification/$id',
  'match-round': '/rounds/$id',
} as const;
const isCase = (code: string): code is keyof typeof caseOf => code in caseOf;

/** The browser's own dialog: it keeps the focus and closes on Escape; its address can be passed on. */
export function AuditDetail({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation();
  const reading = useQuery(auditEventQuery(id));
  const dialog = useDialog();
  const titleId = useId();
  return (
    <dialog ref={dialog} className="dialog side-sheet" aria-labelledby={titleId} onClose={onClose}>
      <h2 id={titleId}>{t('oversight.detail.title')}</h2>
      <Loaded of={reading}>{(event) => <Facts of={event} />}</Loaded>
      <div className="dialog-end">
        <Button onClick={onClose}>{t('oversight.detail.close')}</Button>
      </div>
    </dialog>
  );
}

function Facts({ of: event }: { of: Detail }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const facts = Object.entries(event.facts);
  return (
    <>
      <DetailList
        rows={[
          [
            t('oversight.column.at'),
            <span key="at">
              <Moment at={event.at} /> <code className="fine">{event.at}</code>
            </span>,
          ],
          [
            t('oversight.column.action'),
            <Coded key="action" words={event.action[language]} code={event.action.code} />,
          ],
          [t('oversight.column.who'), <Who key="who" of={event} />],
          [
            t('oversight.column.object'),
            <Coded key="object" words={event.entity[language]} code={event.entity.code}>
              <Copied text={event.entityId} />
            </Coded>,
          ],
          [t('oversight.column.change'), <Change key="change" of={event} />],
          [
            t('oversight.column.reason'),
            [...event.reasons.map((reason) => reason[language]), event.reasonText].filter(Boolean).join(' · ') ||
              t('time.none'),
          ],
          [t('oversight.column.request'), <Copied key="request" text={event.requestId} />],
          ...(event.mandateId
            ? ([[t('oversight.detail.mandate'), <Copied key="mandate" text={event.mandateId} />]] as const)
            : []),
          [t('oversight.detail.actor'), <code key="actor">{event.actorLabel}</code>],
          [t('oversight.detail.record'), <Copied key="record" text={event.id} />],
        ]}
      />
      <h3>{t('oversight.detail.facts')}</h3>
      {facts.length === 0 ? (
        <p className="soft">{t('oversight.detail.noFacts')}</p>
      ) : (
        <pre className="facts">{JSON.stringify(event.facts, null, 2)}</pre>
      )}
      <ul className="sheet-links">
        <li>
          <Link to="/audit" search={{ requestId: event.requestId }}>
            {t('oversight.detail.sameRequest')}
          </Link>
        </li>
        {event.personId && (
          <li>
            <Link to="/audit" search={{ person: event.personId }}>
              {t('oversight.detail.samePerson')}
            </Link>
          </li>
        )}
        <li>
          <Link to="/audit" search={{ entityId: event.entityId }}>
            {t('oversight.detail.sameObject')}
          </Link>
        </li>
        {isCase(event.entity.code) && (
          <li>
            <Link to={caseOf[event.entity.code]} params={{ id: event.entityId }}>
              {t('oversight.detail.openCase')}
            </Link>
          </li>
        )}
      </ul>
    </>
  );
}

function Coded({ words, code, children }: { words: string; code: string; children?: ReactNode }) {
  return (
    <>
      {words}
      {words !== code && (
        <span className="soft">
          {' · '}
          <code className="fine">{code}</code>
        </span>
      )}{' '}
      {children}
    </>
  );
}

function Copied({ text }: { text: string }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  const copy = () => void navigator.clipboard.writeText(text).then(() => setCopied(true));
  return (
    <>
      <code className="fine">{text}</code>{' '}
      <button type="button" className="link-button" onClick={copy} aria-label={`${t('oversight.detail.copy')} ${text}`}>
        {t(copied ? 'oversight.detail.copied' : 'oversight.detail.copy')}
      </button>
    </>
  );
}
