import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { AuditEvent } from '../../api/shapes';
import { EmptyList } from '../../parts/empty-list';
import { Moment } from '../../parts/moment';
import { RowTable } from '../../parts/row-table';
import { useLanguage, useTerms } from '../../parts/terms';
import type { AuditSearch } from './audit-search';
import { asWritten } from '../../parts/written';
import { None } from '../../parts/none';

export function AuditTable({ events, search }: { events: readonly AuditEvent[]; search: AuditSearch }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <RowTable
      caption={t('oversight.title')}
      rows={events}
      keyOf={(event) => event.id}
      empty={<EmptyList isFiltered text={t('oversight.empty')} />}
      columns={[
        {
          title: t('oversight.column.at'),
          cell: (event) => (
            <Link to="/audit" search={{ ...search, event: event.id }}>
              <Moment at={event.at} />
            </Link>
          ),
        },
        { title: t('oversight.column.action'), cell: (event) => event.action[language] },
        {
          title: t('oversight.column.object'),
          cell: (event) => (
            <>
              {event.entity[language]} <code className="fine">{shortId(event.entityId)}</code>
            </>
          ),
        },
        { title: t('oversight.column.change'), cell: (event) => <Change of={event} /> },
        {
          title: t('oversight.column.reason'),
          cell: (event) =>
            event.reasons.length > 0 || event.reasonText ? (
              <>
                {event.reasons.map((reason) => reason[language]).join(t('comma'))}
                {event.reasonText && <p className="pen soft">{asWritten(event.reasonText)}</p>}
              </>
            ) : (
              <None />
            ),
        },
        { title: t('oversight.column.who'), cell: (event) => <Who of={event} /> },
      ]}
    />
  );
}

/** The end of a UUIDv7 tells two apart; its beginning is the time and looks the same all day. */
function shortId(id: string): string {
  return `…${id.slice(-8)}`;
}

export function Change({ of: { from, to } }: { of: AuditEvent }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (from && to && from.code !== to.code)
    return <>{t('oversight.change', { from: from[language], to: to[language] })}</>;
  const state = to ?? from;
  return state ? <>{state[language]}</> : <None />;
}

export function Who({ of }: { of: AuditEvent }) {
  const { t } = useTranslation();
  const { term } = useTerms();
  const language = useLanguage();
  const inEnglish = language === 'en';
  const person = (inEnglish && of.personNameEn) || of.personName;
  const organisation = (inEnglish && of.organisationNameEn) || of.organisationName;
  if (!of.personName && !of.organisationName)
    return <span className="soft">{of.personId ? shortId(of.personId) : term('auditActors', of.actorLabel)}</span>;
  return (
    <>
      {asWritten(person ?? t('oversight.system'))}
      {organisation && <span className="soft"> · {asWritten(organisation)}</span>}
    </>
  );
}
