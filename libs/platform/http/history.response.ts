import type { Name } from '#kernel/name';
import type { AuditRow } from '#platform/audit/audit.queries';
import { decodeCursor, pageOf } from './cursor';
import type { HistoryRequest } from './history.request';

export class HistoryItemResponse {
  at: Date;
  action: string;
  from: string | null;
  to: string | null;
  /** Null for moves of the system. */
  personName: string | null;
  personNameEn: string | null;
  organisationName: string | null;
  organisationNameEn: string | null;
  /** Where it was done for that organisation by somebody of another, and of which. */
  mandateId: string | null;
  agentOrganisationName: string | null;
  agentOrganisationNameEn: string | null;
  reasonCodes: string[];
  reasonText: string | null;
}

/** What a page of a story asks of the audit. */
export function historyPage({ cursor, limit = 20, action }: HistoryRequest) {
  return { after: decodeCursor(cursor, ['instant', 'id']), limit, actions: action };
}

/** The same story where one organisation is to be nobody, and so are its people and whoever acts for it. */
export function withoutNaming(rows: readonly AuditRow[], unnamed: string | null): AuditRow[] {
  const nobody = { personId: null, organisationId: null, mandateId: null };
  return rows.map((row) => (unnamed !== null && row.organisationId === unnamed ? { ...row, ...nobody } : row));
}

/** Whose names a page of a story tells. */
export function namedIn(rows: readonly AuditRow[]): (string | null)[] {
  return rows.flatMap((row) => [row.personId, row.organisationId, row.mandateId]);
}

export class HistoryResponse {
  /** Newest first. */
  items: HistoryItemResponse[];
  nextCursor: string | null;

  static from(
    rows: readonly AuditRow[],
    { limit = 20 }: HistoryRequest,
    names: ReadonlyMap<string, Name>,
  ): HistoryResponse {
    const nameOf = (id: string | null): Name | undefined => (id === null ? undefined : names.get(id));
    const { items, nextCursor } = pageOf(rows, limit, (row) => [row.atKey, row.id]);
    return {
      nextCursor,
      items: items.map(({ at, action, from, to, personId, organisationId, mandateId, reasonCodes, reasonText }) => ({
        at,
        action,
        from,
        to,
        personName: nameOf(personId)?.name ?? null,
        personNameEn: nameOf(personId)?.nameEn ?? null,
        organisationName: nameOf(organisationId)?.name ?? null,
        organisationNameEn: nameOf(organisationId)?.nameEn ?? null,
        mandateId,
        agentOrganisationName: nameOf(mandateId)?.name ?? null,
        agentOrganisationNameEn: nameOf(mandateId)?.nameEn ?? null,
        reasonCodes: [...reasonCodes],
        reasonText,
      })),
    };
  }
}
