import type { AuditRow } from '#platform/audit/audit.queries';

export class HistoryItemResponse {
  at: Date;
  action: string;
  from: string | null;
  to: string | null;
  /** Null for moves of the system. */
  personName: string | null;
  organisationName: string | null;
  /** Where it was done for that organisation by somebody of another, and of which. */
  mandateId: string | null;
  agentOrganisationName: string | null;
  reasonCodes: string[];
  reasonText: string | null;
}

export class HistoryResponse {
  items: HistoryItemResponse[];

  static from(rows: readonly AuditRow[], names: ReadonlyMap<string, string>): HistoryResponse {
    const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
    return {
      items: rows.map(({ at, action, from, to, personId, organisationId, mandateId, reasonCodes, reasonText }) => ({
        at,
        action,
        from,
        to,
        personName: nameOf(personId),
        organisationName: nameOf(organisationId),
        mandateId,
        agentOrganisationName: nameOf(mandateId),
        reasonCodes: [...reasonCodes],
        reasonText,
      })),
    };
  }
}
