import type { AuditFilter } from '../../api/audit-queries';

export type AuditSearch = AuditFilter & { event?: string };

const keys = [
  'from',
  'to',
  'action',
  'entity',
  'entityId',
  'person',
  'organisation',
  'requestId',
  'group',
  'event',
] as const satisfies readonly (keyof AuditSearch)[];

/** The address is the filter, and which record is open; a name of digits only arrives as a number. */
export function auditSearch(search: Record<string, unknown>): AuditSearch {
  const given = keys.flatMap((key) => {
    const value = search[key];
    const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
    return text === '' ? [] : [[key, text] as const];
  });
  return Object.fromEntries(given);
}

/** What the server is asked: everything but which record is open. */
export function filterOf({ event: _, ...filter }: AuditSearch): AuditFilter {
  return filter;
}
